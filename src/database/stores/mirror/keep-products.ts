import { listProductColors } from '../../../domain/color/list-product-colors.ts'
import { countColorways } from '../../../domain/count-colorways.ts'
import { pictureFingerprint } from '../../../domain/picture-fingerprint.ts'
import type { Product } from '../../../domain/product.ts'
import { searchableText, searchWords } from '../../../domain/product-filter.ts'
import { type Database, poolOf } from '../../connect.ts'
import { toJsonb } from './to-jsonb.ts'

interface Keeping {
  readonly shopId: string
  readonly products: readonly Product[]
  readonly syncId: string | undefined
  /** The options that the merchant named as appearance. */
  readonly named: readonly string[]
}

/**
 * Writes products with their variants in one statement. What stands here with a later `updated_at` stays, but counts
 * as seen. Rows are taken in the order of their ids, so that two writers never wait for each other; variants that
 * did not change are not written again. Where colours changed, their names have to be counted anew; the shop is told
 * so after all products are taken, whose counts nobody else waits for then.
 */
export const keepProducts = async (
  db: Database,
  { shopId, products, syncId, named }: Keeping,
): Promise<void> => {
  const rows = toJsonb(products.map((product) => toRow(product, named)))
  const variantRows = toJsonb(products.flatMap(toVariantRows))
  await poolOf(db).query(statement, [shopId, syncId ?? null, rows, variantRows])
}

/**
 * Of the shop, the reading, the products and their variants. What stands here is looked up product by product: a shop
 * that was added this minute has no statistics, and PostgreSQL would go through all of it for any other kind of join.
 */
const statement = `
  WITH incoming AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS incoming (
      id text, title text, handle text, product_type text, vendor text, status text, tags text[], category text,
      options jsonb, media jsonb, colorways int, lacking int, colors jsonb, search_text text, updated_at timestamptz)
  ), incoming_variant AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS incoming (
      id text, product_id text, position int, title text, sku text, selected jsonb, media_id text)
  ), recolored AS MATERIALIZED (
    SELECT incoming.id FROM incoming LEFT JOIN LATERAL (
      SELECT colors FROM mirror_product WHERE shop_id = $1 AND id = incoming.id OFFSET 0) AS known ON true
    WHERE known.colors IS DISTINCT FROM incoming.colors
  ), kept AS (
    INSERT INTO mirror_product AS mirror (shop_id, id, title, handle, product_type, vendor, status, tags, category,
      options, media, colorways, lacking, colors, updated_at, sync_id, synced_at)
    SELECT $1, id, title, handle, product_type, vendor, status, tags, category,
      options, media, colorways, lacking, colors, updated_at, $2::uuid, clock_timestamp()
    FROM incoming ORDER BY id
    ON CONFLICT (shop_id, id) DO UPDATE SET
      title = excluded.title, handle = excluded.handle, product_type = excluded.product_type,
      vendor = excluded.vendor, status = excluded.status, tags = excluded.tags, category = excluded.category,
      options = excluded.options, media = excluded.media, colorways = excluded.colorways,
      lacking = excluded.lacking, colors = excluded.colors, updated_at = excluded.updated_at,
      sync_id = coalesce(excluded.sync_id, mirror.sync_id), synced_at = excluded.synced_at
    WHERE mirror.updated_at <= excluded.updated_at
    RETURNING id
  ), listed AS (
    INSERT INTO mirror_listing (shop_id, product_id, title, product_type, vendor, status, tags, colorways, lacking,
      search_text)
    SELECT $1, id, title, product_type, vendor, status, tags, colorways, lacking, search_text
    FROM incoming WHERE id IN (SELECT id FROM kept) ORDER BY id
    ON CONFLICT (shop_id, product_id) DO UPDATE SET
      title = excluded.title, product_type = excluded.product_type, vendor = excluded.vendor,
      status = excluded.status, tags = excluded.tags, colorways = excluded.colorways, lacking = excluded.lacking,
      search_text = excluded.search_text
  ), seen AS (
    UPDATE mirror_product SET sync_id = $2::uuid WHERE $2::uuid IS NOT NULL AND ctid = ANY (ARRAY(
      SELECT known.ctid FROM incoming CROSS JOIN LATERAL (
        SELECT ctid FROM mirror_product WHERE shop_id = $1 AND id = incoming.id OFFSET 0) AS known
      WHERE incoming.id NOT IN (SELECT id FROM kept)))
    RETURNING id
  ), told AS (
    UPDATE shop SET colors_stale = true WHERE id = $1 AND EXISTS (SELECT FROM recolored)
      AND (SELECT count(*) FROM kept) + (SELECT count(*) FROM seen) > 0
  ), gone AS (
    DELETE FROM mirror_variant WHERE ctid = ANY (ARRAY(
      SELECT known.ctid FROM kept CROSS JOIN LATERAL (
        SELECT ctid, id FROM mirror_variant WHERE shop_id = $1 AND product_id = kept.id OFFSET 0) AS known
      WHERE NOT EXISTS (SELECT FROM incoming_variant WHERE incoming_variant.id = known.id)))
  )
  INSERT INTO mirror_variant AS mirror (shop_id, id, product_id, position, title, sku, selected, media_id)
  SELECT $1, variant.id, product_id, position, title, sku, selected, media_id
  FROM incoming_variant AS variant JOIN kept ON kept.id = variant.product_id ORDER BY variant.id
  ON CONFLICT (shop_id, id) DO UPDATE SET product_id = excluded.product_id, position = excluded.position,
    title = excluded.title, sku = excluded.sku, selected = excluded.selected, media_id = excluded.media_id
  WHERE (mirror.product_id, mirror.position, mirror.title, mirror.sku, mirror.selected, mirror.media_id)
    IS DISTINCT FROM (excluded.product_id, excluded.position, excluded.title, excluded.sku, excluded.selected,
      excluded.media_id)`

const toRow = (product: Product, named: readonly string[]) => ({
  id: product.id,
  title: product.title,
  handle: product.handle,
  product_type: product.productType,
  vendor: product.vendor,
  status: product.status,
  tags: product.tags,
  category: product.category,
  options: product.options,
  media: product.media.map((media) => ({ ...media, fingerprint: pictureFingerprint(media) })),
  search_text: searchWords(searchableText(product)).join(' '),
  updated_at: product.updatedAt,
  ...countColorways(product, named),
  colors: listProductColors(product, named),
})

const toVariantRows = ({ id: productId, variants }: Product) =>
  variants.map(({ id, title, sku, selected, mediaId }, position) => ({
    id,
    product_id: productId,
    position,
    title,
    sku,
    selected,
    media_id: mediaId,
  }))
