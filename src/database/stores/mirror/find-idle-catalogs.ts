import { openSyncStates } from '../../../domain/sync-state.ts'
import type { DueNudge } from '../../../ports/house.ts'
import type { Database } from '../../connect.ts'

/** Readings and stale products that nobody has touched since that moment, and nobody holds. */
export const findIdleCatalogs = async (db: Database, since: Date): Promise<readonly DueNudge[]> => {
  const shop = { access: 'granted' } as const
  const [syncs, stale] = await Promise.all([
    db.catalogSync.findMany({
      where: {
        state: { in: [...openSyncStates] },
        movedAt: { lt: since },
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: new Date() } }],
        shop,
      },
      select: { shopId: true, id: true },
    }),
    db.staleProduct.findMany({
      where: { noticedAt: { lt: since }, shop },
      select: { shopId: true },
      distinct: ['shopId'],
    }),
  ])
  return [
    ...syncs.map((payload): DueNudge => ({ step: 'sync-catalog', payload })),
    ...stale.map(({ shopId }): DueNudge => ({ step: 'sync-products', payload: { shopId, id: shopId } })),
  ]
}
