import type { Database } from '../../connect.ts'
import { recountColors } from './recount-colors.ts'
import { removeOrphans } from './remove-orphans.ts'

interface Removal {
  readonly productId: string
  readonly at: Date
}

/**
 * Removes what the shop no longer has, and in the same statement makes the product stale where the removal may not be
 * the last word: the catalogue is just being read, as it was before; or what stands here is newer. As of a moment later
 * than either, as nothing that is known answers that.
 */
export const removeProduct = async (
  db: Database,
  shopId: string,
  { productId, at }: Removal,
): Promise<void> => {
  const removed = db.$executeRaw`
    WITH gone AS (
      DELETE FROM mirror_product WHERE shop_id = ${shopId} AND id = ${productId} AND updated_at <= ${at}
    )
    INSERT INTO stale_product AS stale (shop_id, product_id, changed_at)
    SELECT ${shopId}, ${productId}, greatest(${at}, (SELECT updated_at FROM mirror_product
      WHERE shop_id = ${shopId} AND id = ${productId})) + interval '1 ms'
    WHERE EXISTS (SELECT FROM catalog_sync
        WHERE shop_id = ${shopId} AND state IN ('planned', 'running', 'reading'))
      OR EXISTS (SELECT FROM mirror_product
        WHERE shop_id = ${shopId} AND id = ${productId} AND updated_at > ${at})
    ON CONFLICT (shop_id, product_id) DO UPDATE
      SET changed_at = greatest(stale.changed_at, excluded.changed_at), noticed_at = excluded.noticed_at`
  await db.$transaction([removed, removeOrphans(db, shopId, productId), recountColors(db, shopId)])
}
