import type { ReadShop } from '../../../ports/house.ts'
import type { Subject } from '../../../ports/nudges.ts'
import type { Database } from '../../connect.ts'

/**
 * Plans a reading for each shop that is due, in one statement: where somebody else has planned one since we looked,
 * nothing is added.
 */
export const claimRepairs = async (
  db: Database,
  isDue: (shop: ReadShop) => boolean,
): Promise<readonly Subject[]> => {
  const shops = await db.$queryRaw<{ shop_id: string; last_sync_at: Date | null }[]>`
    SELECT shop.id AS shop_id, max(sync.created_at) AS last_sync_at
    FROM shop LEFT JOIN catalog_sync AS sync ON sync.shop_id = shop.id
    WHERE shop.access = 'granted' GROUP BY shop.id`
  const due = shops.filter(({ shop_id, last_sync_at }) =>
    isDue({ shopId: shop_id, lastSyncAt: last_sync_at ?? undefined }),
  )
  if (due.length === 0) return []
  const claimed = await db.$queryRaw<{ shop_id: string; id: string }[]>`
    INSERT INTO catalog_sync (shop_id, id, cause)
    SELECT shop_id, gen_random_uuid(), CASE WHEN last_sync_at IS NULL THEN 'installation' ELSE 'nightly' END
    FROM unnest(${due.map((shop) => shop.shop_id)}::text[], ${due.map((shop) => shop.last_sync_at)}::timestamptz[])
      AS due (shop_id, last_sync_at)
    WHERE NOT EXISTS (SELECT FROM catalog_sync AS newer WHERE newer.shop_id = due.shop_id
      AND newer.created_at > coalesce(due.last_sync_at, '-infinity'))
    ON CONFLICT DO NOTHING
    RETURNING shop_id, id::text`
  return claimed.map(({ shop_id: shopId, id }) => ({ shopId, id }))
}
