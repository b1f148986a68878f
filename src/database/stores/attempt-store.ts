import { inFlightAttemptStates } from '../../domain/attempt-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { Attempt, AttemptStore } from '../../ports/attempt-store.ts'
import type { Database } from '../connect.ts'
import type { Prisma } from '../generated/client.ts'
import { endAttempt } from './end-attempt.ts'
import { machine, moveRow } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
import { toEdit } from './to-edit.ts'

const withEdit = {
  edit: { include: { _count: { select: { attempts: { where: { state: 'released' } } } } } },
} as const satisfies Prisma.AttemptInclude

export const createAttemptStore = (db: Database, shopId: string): AttemptStore => ({
  get: async (id) => {
    const row = await db.attempt.findUnique({ where: { shopId_id: { shopId, id } }, include: withEdit })
    if (!row) throw notFound(`There is no attempt ${id} in this shop.`)
    return toAttempt(row)
  },

  claim: async (id, leaseMs) => {
    const now = new Date()
    const [row] = await db.attempt.updateManyAndReturn({
      where: {
        shopId,
        id,
        state: { in: [...inFlightAttemptStates] },
        edit: { state: 'editing' },
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
      },
      data: { leaseUntil: new Date(now.getTime() + leaseMs) },
      include: withEdit,
    })
    return row && toAttempt(row)
  },

  renew: async (id, leaseMs) => {
    await db.attempt.updateMany({
      where: { shopId, id, leaseUntil: { not: null } },
      data: { leaseUntil: new Date(Date.now() + leaseMs) },
    })
  },

  submit: (id) => moveRow(db, shopId, { kind: 'attempt', id, to: 'submitted', actor: machine }),

  keepTicket: (id, ticket) =>
    db.$transaction(async (tx) => {
      await moveRow(tx, shopId, { kind: 'attempt', id, to: 'ticketed', actor: machine })
      const where = { shopId_id: { shopId, id } }
      await orNotFound(tx.attempt.update({ where, data: { ticket, leaseUntil: null } }), `attempt ${id}`)
    }),

  settle: (id, { resultKeys, costMicros }) =>
    endAttempt(db, shopId, {
      id,
      to: 'settled',
      editTo: 'finishing',
      data: { resultKeys: [...resultKeys], settledMicros: costMicros },
    }),

  release: (id, reason) => endAttempt(db, shopId, { id, to: 'released', editTo: 'waiting', reason }),

  refuse: (id, reason) => endAttempt(db, shopId, { id, to: 'refused', editTo: 'refused', reason }),

  fail: (id, reason) => endAttempt(db, shopId, { id, to: 'failed', editTo: 'failed', reason }),

  markUncertain: (id, reason) => endAttempt(db, shopId, { id, to: 'uncertain', editTo: 'parked', reason }),

  failFinishing: async (id, reason) => {
    const asked = db.attempt.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } })
    const { editId } = await orNotFound(asked, `attempt ${id}`)
    const from = ['finishing'] as const
    return moveRow(db, shopId, { kind: 'edit', id: editId, from, to: 'failed', actor: machine, reason })
  },
})

const toAttempt = (row: Prisma.AttemptGetPayload<{ include: typeof withEdit }>): Attempt => ({
  ...row,
  ticket: row.ticket ?? undefined,
  releasedBefore: row.edit._count.attempts,
  edit: toEdit(row.edit),
})
