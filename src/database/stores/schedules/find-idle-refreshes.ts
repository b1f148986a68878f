import { openRefreshStates } from '../../../domain/refresh-state.ts'
import type { DueNudge } from '../../../ports/house.ts'
import type { Database } from '../../connect.ts'

/** Runs that have begun, that nobody has moved since that moment, and that nobody holds. */
export const findIdleRefreshes = async (db: Database, since: Date): Promise<readonly DueNudge[]> => {
  const refreshes = await db.refresh.findMany({
    where: {
      state: { in: [...openRefreshStates] },
      movedAt: { lt: since },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: new Date() } }],
      shop: { access: 'granted' },
    },
    select: { shopId: true, id: true },
  })
  return refreshes.map((payload): DueNudge => ({ step: 'refresh-catalog', payload }))
}
