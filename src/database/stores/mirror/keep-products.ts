import { countColorways } from '../../../domain/count-colorways.ts'
import { pictureFingerprint } from '../../../domain/picture-fingerprint.ts'
import type { Product } from '../../../domain/product.ts'
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
 * did not change are not written again.
 */
export const keepProducts = async (
  db: Database,
  { shopId, products, syncId, named }: Keeping,
): Promise<void> => {
  const rows = toJsonb(products.map((product) => toRow(product, named)))
  const variantRows = toJsonb(products.flatMap(toVariantRows))
  const ids = products.map(({ id }) => id)
  await poolOf(db).query(statement, [shopId, syncId ?? null, rows, variantRows, ids])
}

/**
 * Of the shop, the reading, the products, their variants, and the products' ids: by these PostgreSQL finds what to
 * compare with, where it would go through the whole shop for a join with rows that it cannot count beforehand.
 */
const statement = `
  WITH incoming AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS incoming (
      id text, title text, handle text, product_type text, vendor text, status text, tags text[], category text,
      options jsonb, media jsonb, colorways int, lacking int, updated_at timestamptz)
  ), incoming_variant AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($4::jsonb) AS incoming (
      id text, product_id text, position int, title text, sku text, selected jsonb, media_id text)
  ), kept AS (
    INSERT INTO mirror_product AS mirror (shop_id, id, title, handle, product_type, vendor, status, tags, category,
      options, media, colorways, lacking, updated_at, sync_id, synced_at)
    SELECT $1, id, title, handle, product_type, vendor, status, tags, category,
      options, media, colorways, lacking, updated_at, $2::uuid, clock_timestamp()
    FROM incoming ORDER BY id
    ON CONFLICT (shop_id, id) DO UPDATE SET
      title = excluded.title, handle = excluded.handle, product_type = excluded.product_type,
      vendor = excluded.vendor, status = excluded.status, tags = excluded.tags, category = excluded.category,
      options = excluded.options, media = excluded.media, colorways = excluded.colorways,
      lacking = excluded.lacking, updated_at = excluded.updated_at,
      sync_id = coalesce(excluded.sync_id, mirror.sync_id), synced_at = excluded.synced_at
    WHERE mirror.updated_at <= excluded.updated_at
    RETURNING id
  ), seen AS (
    UPDATE mirror_product SET sync_id = $2::uuid
    WHERE shop_id = $1 AND $2::uuid IS NOT NULL
      AND id = ANY($5) AND id NOT IN (SELECT id FROM kept)
  ), gone AS (
    DELETE FROM mirror_variant AS mirror
    WHERE mirror.shop_id = $1 AND mirror.product_id = ANY($5) AND mirror.product_id IN (SELECT id FROM kept)
      AND NOT EXISTS (SELECT FROM incoming_variant WHERE incoming_variant.id = mirror.id)
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
  updated_at: product.updatedAt,
  ...countColorways(product, named),
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
