import { type FlowTriggerState, flowTriggerMoves } from '../../../domain/flow-trigger-state.ts'
import { statesBefore } from '../../../domain/moves.ts'
import type { FlowTrigger, FlowTriggerStore } from '../../../ports/flow-triggers.ts'
import type { Database } from '../../connect.ts'
import type { BatchModel, FlowTriggerModel } from '../../generated/models.ts'

interface Change {
  readonly reason?: string
  readonly notBefore?: Date
  readonly leaseUntil?: Date
}

export const createFlowTriggerStore = (db: Database, shopId: string): FlowTriggerStore => {
  const move = async (
    id: string,
    state: FlowTriggerState,
    change: Change & { readonly where?: object } = {},
  ) => {
    const { where = {}, reason, notBefore, leaseUntil } = change
    const from = statesBefore<FlowTriggerState>(flowTriggerMoves, state)
    const { count } = await db.flowTrigger.updateMany({
      where: { shopId, id, state: { in: from }, ...where },
      data: {
        state,
        reason: reason ?? null,
        notBefore: notBefore ?? null,
        leaseUntil: leaseUntil ?? null,
        movedAt: new Date(),
      },
    })
    return count === 1
  }
  const asker = { batch: { select: { requestedBy: true } } } as const

  return {
    listOfBatch: async (batchId) => {
      const rows = await db.flowTrigger.findMany({
        where: { shopId, batchId },
        include: asker,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(toTrigger)
    },

    claim: async (id, leaseMs) => {
      const now = new Date()
      const reason = 'Whoever told Flow was cut off: it may have been told.'
      await move(id, 'uncertain', { reason, where: { leaseUntil: { lt: now } } })
      const isMine = await move(id, 'sending', {
        leaseUntil: new Date(now.getTime() + leaseMs),
        where: { OR: [{ notBefore: null }, { notBefore: { lte: now } }] },
      })
      if (!isMine) return undefined
      const row = await db.flowTrigger.findUniqueOrThrow({
        where: { shopId_id: { shopId, id } },
        include: asker,
      })
      return toTrigger(row)
    },

    renew: async (id, leaseMs) => {
      await db.flowTrigger.updateMany({
        where: { shopId, id, state: 'sending' },
        data: { leaseUntil: new Date(Date.now() + leaseMs) },
      })
    },

    markSent: (id) => move(id, 'sent'),
    markFailed: (id, reason) => move(id, 'failed', { reason }),
    markUncertain: (id, reason) => move(id, 'uncertain', { reason }),
    putBack: (id, reason, notBefore) => move(id, 'due', { reason, notBefore }),
  }
}

type Row = FlowTriggerModel & { readonly batch: Pick<BatchModel, 'requestedBy'> }

const toTrigger = ({ batch, reason, ...row }: Row): FlowTrigger => ({
  id: row.id,
  batchId: row.batchId,
  kind: row.kind,
  state: row.state,
  pictures: row.pictures,
  products: row.products,
  requestedBy: batch.requestedBy,
  reason: reason ?? undefined,
  createdAt: row.createdAt,
})
