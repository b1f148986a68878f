import type { DueNudge } from '../../../ports/house.ts'
import type { Database } from '../../connect.ts'

/** What is due and nobody has taken since that moment, and what somebody took and has not sent in their time. */
export const findIdleTriggers = async (db: Database, since: Date): Promise<readonly DueNudge[]> => {
  const now = new Date()
  const triggers = await db.flowTrigger.findMany({
    where: {
      shop: { access: 'granted' },
      OR: [
        { state: 'due', movedAt: { lt: since }, OR: [{ notBefore: null }, { notBefore: { lte: now } }] },
        { state: 'sending', leaseUntil: { lt: now } },
      ],
    },
    select: { shopId: true, id: true },
  })
  return triggers.map((payload): DueNudge => ({ step: 'tell-flow', payload }))
}
