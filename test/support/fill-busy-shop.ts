import type { Database } from '../../src/database/connect.ts'
import type { Report } from '../../src/domain/report.ts'

/** What an edit brought: its files by their keys in the storage, and what was measured. */
export interface FinishedColor {
  readonly sourceKey: string
  readonly pictureKey: string
  readonly previewKey: string
  readonly differenceKey: string
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string
  readonly verdict: 'pass' | 'look' | 'fail'
  readonly reasons: readonly string[]
  readonly report: Report
  readonly widthPx: number
  readonly heightPx: number
}

interface Filling {
  readonly shopId: string
  readonly edits: number
  /** How many of them wait in review; the others were published. */
  readonly inReview: number
  readonly products: number
  /** Of each product eight after one another; they are taken in turn. */
  readonly finished: readonly FinishedColor[]
}

const editsPerBatch = 1_000
const colorwaysPerProduct = 8
const variantsPerProduct = 4

/**
 * Fills a shop's tables as years of use would: batches of a thousand edits, each edit with its attempt, candidate,
 * decision and events, and a mirror of the catalogue. Written by the server itself, in seconds.
 */
export const fillBusyShop = async (db: Database, filling: Filling): Promise<void> => {
  const { shopId, edits, inReview, products, finished } = filling
  const first = edits - inReview
  const columns = JSON.stringify(finished)
  const turns = finished.length
  await db.$executeRaw`
    INSERT INTO batch (shop_id, id, state, origin, scope, requested_by, quoted_edits, quoted_cost_micros,
      quoted_least_micros, quoted_seconds, created_at)
    SELECT ${shopId}, gen_random_uuid(), 'done', 'admin', '{"kind":"all"}', 'staff 7 (Ada L.)', ${editsPerBatch}, 40000000,
      20000000, 600, now() - interval '1 hour' * (${Math.ceil(edits / editsPerBatch)}::int - number)
    FROM generate_series(1, ${Math.ceil(edits / editsPerBatch)}::int) AS number`
  await db.$executeRaw`
    WITH finished AS (
      SELECT * FROM ROWS FROM (jsonb_to_recordset(${columns}::jsonb)
        AS ("sourceKey" text, "pictureKey" text, "previewKey" text, "differenceKey" text, "productTitle" text,
          "colorwayLabel" text, "targetHex" text, verdict verdict, reasons text[], report jsonb, "widthPx" int,
          "heightPx" int)) WITH ORDINALITY AS color
    )
    INSERT INTO edit (shop_id, id, state, product_id, product_title, product_handle, colorway_key, colorway_label,
      colorway_values, source_media_id, source_url, source_key, variant_media, target_hex, target_origin, thing, prompt,
      seed, created_at, moved_at)
    SELECT ${shopId}, gen_random_uuid(),
      (CASE WHEN number > ${first}::int THEN 'in_review' ELSE 'published' END)::edit_state,
      'gid://shopify/Product/' || number / ${colorwaysPerProduct}::int,
      finished."productTitle" || ' ' || number / ${colorwaysPerProduct}::int, 'product-' || number / ${colorwaysPerProduct}::int,
      'colour ' || number % ${colorwaysPerProduct}::int, finished."colorwayLabel",
      jsonb_build_array(jsonb_build_object('option', 'Color', 'value', finished."colorwayLabel")),
      'media ' || number / ${colorwaysPerProduct}::int, 'https://cdn.example/product.jpg', finished."sourceKey", '{}',
      finished."targetHex", 'name', 'product', 'Change only the color of the product to ' || finished."colorwayLabel" || '.',
      number, now() - interval '1 second' * (${edits}::int - number), now() - interval '1 second' * (${edits}::int - number)
    FROM generate_series(1, ${edits}::int) AS number
    JOIN finished ON finished.ordinality = 1 + number % ${turns}::int`
  await db.$executeRaw`
    INSERT INTO batch_edit (shop_id, batch_id, edit_id)
    SELECT ${shopId}, batch.id, edit.id
    FROM (SELECT id, (row_number() OVER (ORDER BY created_at) - 1) / ${editsPerBatch}::int AS number FROM edit WHERE shop_id = ${shopId}) edit
    JOIN (SELECT id, row_number() OVER (ORDER BY created_at) - 1 AS number FROM batch WHERE shop_id = ${shopId}) batch USING (number)`
  await db.$executeRaw`ANALYZE edit, batch, batch_edit`
  await db.$executeRaw`
    INSERT INTO attempt (shop_id, id, edit_id, state, provider, model, batch_id, prompt, seed, reserved_micros, settled_micros, created_at)
    SELECT shop_id, gen_random_uuid(), edit_id, 'settled', 'local', 'local', batch_id, 'Change only the color.', 1, 0, 40000, now()
    FROM batch_edit WHERE shop_id = ${shopId}`
  await db.$executeRaw`ANALYZE attempt`
  await db.$executeRaw`
    WITH finished AS (
      SELECT * FROM ROWS FROM (jsonb_to_recordset(${columns}::jsonb)
        AS ("sourceKey" text, "pictureKey" text, "previewKey" text, "differenceKey" text, "productTitle" text,
          "colorwayLabel" text, "targetHex" text, verdict verdict, reasons text[], report jsonb, "widthPx" int,
          "heightPx" int)) WITH ORDINALITY AS color
    )
    INSERT INTO candidate (shop_id, id, edit_id, attempt_id, position, picture_key, preview_key, difference_key, format,
      width_px, height_px, report, verdict, reasons, created_at)
    SELECT ${shopId}, gen_random_uuid(), edit.id, attempt.id, 0, finished."pictureKey", finished."previewKey",
      finished."differenceKey", 'jpeg', finished."widthPx", finished."heightPx", finished.report, finished.verdict,
      finished.reasons, edit.created_at
    FROM edit JOIN attempt ON attempt.shop_id = edit.shop_id AND attempt.edit_id = edit.id
    JOIN finished ON finished.ordinality = 1 + edit.seed % ${turns}::int
    WHERE edit.shop_id = ${shopId}`
  await db.$executeRaw`ANALYZE candidate`
  await db.$executeRaw`
    INSERT INTO decision (shop_id, id, edit_id, candidate_id, kind, decided_by, created_at)
    SELECT candidate.shop_id, gen_random_uuid(), edit_id, candidate.id, 'approve', 'staff 7 (Ada L.)', candidate.created_at
    FROM candidate JOIN edit ON edit.shop_id = candidate.shop_id AND edit.id = candidate.edit_id
    WHERE candidate.shop_id = ${shopId} AND edit.state = 'published'`
  await db.$executeRaw`
    INSERT INTO event (shop_id, subject_kind, subject_id, from_state, to_state, actor, at)
    SELECT ${shopId}, 'edit', edit.id, move.from_state, move.to_state, move.actor, edit.created_at
    FROM edit, (VALUES (NULL, 'planned', 'colorway'), ('planned', 'waiting', 'staff 7 (Ada L.)'), ('waiting', 'editing', 'colorway'),
      ('editing', 'finishing', 'colorway'), ('finishing', 'in_review', 'colorway'), ('in_review', 'approved', 'staff 7 (Ada L.)')) AS move (from_state, to_state, actor)
    WHERE edit.shop_id = ${shopId}`
  await db.$executeRaw`
    WITH gone AS (
      SELECT product_id, product_title, gen_random_uuid() AS publication_id, min(created_at) AS at
      FROM edit WHERE shop_id = ${shopId} AND state = 'published' GROUP BY product_id, product_title
    ), publication AS (
      INSERT INTO publication (shop_id, id, state, product_id, product_title, requested_by, snapshot, created_at)
      SELECT ${shopId}, publication_id, 'verified', product_id, product_title, 'staff 7 (Ada L.)', '{"mediaIds":[],"variantMedia":{}}', at FROM gone
    )
    INSERT INTO placement (shop_id, publication_id, edit_id, candidate_id, filename, alt_text, media_id)
    SELECT ${shopId}, gone.publication_id, edit.id, candidate.id, edit.product_handle || '.jpg', 'Shirt', 'gid://shopify/MediaImage/' || edit.seed
    FROM gone JOIN edit ON edit.shop_id = ${shopId} AND edit.product_id = gone.product_id AND edit.state = 'published'
    JOIN candidate ON candidate.shop_id = edit.shop_id AND candidate.edit_id = edit.id`
  await db.$executeRaw`
    INSERT INTO mirror_product (shop_id, id, title, handle, product_type, vendor, status, tags, options, media, colorways, lacking, updated_at)
    SELECT ${shopId}, 'gid://shopify/Product/' || number, 'Shirt ' || number, 'shirt-' || number,
      'Type ' || number % 40, 'Vendor ' || number % 25, 'ACTIVE', ARRAY['tag ' || number % 60],
      '[{"name":"Color","values":[{"name":"Navy"},{"name":"Red"}]},{"name":"Size","values":[{"name":"S"},{"name":"M"}]}]',
      jsonb_build_array(jsonb_build_object('id', 'media ' || number, 'altText', '', 'url', 'https://cdn.example/tee.jpg', 'widthPx', 1600, 'heightPx', 1600, 'fingerprint', 'tee ' || number)),
      2, number % 3, now()
    FROM generate_series(1, ${products}::int) AS number`
  await db.$executeRaw`
    INSERT INTO mirror_listing (shop_id, product_id, title, product_type, vendor, status, tags, colorways, lacking, search_text)
    SELECT shop_id, id, title, product_type, vendor, status, tags, colorways, lacking, lower(title || ' ' || handle || ' ' || vendor)
    FROM mirror_product WHERE shop_id = ${shopId} ON CONFLICT DO NOTHING`
  await db.$executeRaw`
    INSERT INTO mirror_variant (shop_id, id, product_id, position, title, sku, selected, media_id)
    SELECT ${shopId}, 'gid://shopify/ProductVariant/' || number || '-' || position, 'gid://shopify/Product/' || number, position,
      'Variant', 'SKU-' || number || '-' || position,
      jsonb_build_array(jsonb_build_object('option', 'Color', 'value', (ARRAY['Navy','Red'])[1 + position % 2]),
        jsonb_build_object('option', 'Size', 'value', (ARRAY['S','M'])[1 + position / 2 % 2])), NULL
    FROM generate_series(1, ${products}::int) AS number, generate_series(0, ${variantsPerProduct}::int - 1) AS position`
  await db.$executeRaw`ANALYZE`
}
