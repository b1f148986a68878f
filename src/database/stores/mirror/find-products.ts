import { z } from 'zod'
import type { MirrorProduct, ProductNames } from '../../../ports/mirror-store.ts'
import { type Database, poolOf } from '../../connect.ts'
import type { MirrorProductModel } from '../../generated/models.ts'
import { selectedOptions } from '../json-columns.ts'
import { toMirrorProduct } from './to-mirror-product.ts'

/** Products with their variants, by what names them. */
export const findProducts = async (
  db: Database,
  shopId: string,
  { productIds, handles, variantIds, skus }: ProductNames,
): Promise<MirrorProduct[]> => {
  const { rows } = await poolOf(db).query<Row>({
    name: 'find-mirror-products',
    text: statement,
    values: [shopId, productIds, handles, variantIds, skus],
  })
  return rows.map(({ variants, ...row }) =>
    toMirrorProduct(
      row,
      variantsColumn.parse(variants).map((variant) => ({ ...variant, shopId, productId: row.id })),
    ),
  )
}

interface Row extends MirrorProductModel {
  readonly variants: unknown
}

const variantsColumn = z.array(
  z.object({
    id: z.string(),
    position: z.number(),
    title: z.string(),
    sku: z.string().nullable(),
    selected: selectedOptions,
    mediaId: z.string().nullable(),
  }),
)

/** Looked up one by one: a shop that was added this minute has no statistics to plan any other way by. */
const statement = `
  WITH named AS (
    SELECT id FROM unnest($2::text[]) AS named (id)
    UNION SELECT known.id FROM unnest($3::text[]) AS named (handle) CROSS JOIN LATERAL (
      SELECT id FROM mirror_product WHERE shop_id = $1 AND handle = named.handle OFFSET 0) AS known
    UNION SELECT known.product_id FROM unnest($4::text[]) AS named (id) CROSS JOIN LATERAL (
      SELECT product_id FROM mirror_variant WHERE shop_id = $1 AND id = named.id OFFSET 0) AS known
    UNION SELECT known.product_id FROM unnest($5::text[]) AS named (sku) CROSS JOIN LATERAL (
      SELECT product_id FROM mirror_variant WHERE shop_id = $1 AND sku = named.sku OFFSET 0) AS known
  )
  SELECT product.*, coalesce(variant.list, '[]') AS variants
  FROM named CROSS JOIN LATERAL (
    SELECT shop_id AS "shopId", id, title, handle, product_type AS "productType", vendor, status, tags, category,
      options, media, colorways, lacking, colors, updated_at AS "updatedAt", sync_id AS "syncId",
      synced_at AS "syncedAt"
    FROM mirror_product WHERE shop_id = $1 AND id = named.id OFFSET 0) AS product
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('id', id, 'position', position, 'title', title, 'sku', sku,
      'selected', selected, 'mediaId', media_id) ORDER BY position) AS list
    FROM mirror_variant WHERE shop_id = $1 AND product_id = named.id) AS variant`
