import { inFlightAttemptStates } from '../../domain/attempt-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { Attempt, AttemptStore } from '../../ports/attempt-store.ts'
import type { AttemptModel, EditModel } from '../generated/models.ts'
import type { Database } from './database.ts'
import { endAttempt } from './end-attempt.ts'
import { machine, moveRow } from './move-rows.ts'
import { toEdit } from './to-edit.ts'

export const createAttemptStore = (db: Database, shopId: string): AttemptStore => ({
  get: async (id) => {
    const row = await db.attempt.findUnique({ where: { shopId_id: { shopId, id } }, include: { edit: true } })
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
      include: { edit: true },
    })
    return row && toAttempt(row)
  },

  submit: (id) => moveRow(db, shopId, { kind: 'attempt', id, to: 'submitted', actor: machine }),

  keepTicket: (id, ticket, leaseMs) =>
    db.$transaction(async (tx) => {
      const moved = await moveRow(tx, shopId, { kind: 'attempt', id, to: 'ticketed', actor: machine })
      if (moved)
        await tx.attempt.update({
          where: { shopId_id: { shopId, id } },
          data: { ticket, leaseUntil: new Date(Date.now() + leaseMs) },
        })
      return moved
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

  markUncertain: (id, reason) => endAttempt(db, shopId, { id, to: 'uncertain', reason }),

  failFinishing: async (id, reason) => {
    const { editId } = await db.attempt.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } })
    const from = ['finishing'] as const
    return moveRow(db, shopId, { kind: 'edit', id: editId, from, to: 'failed', actor: machine, reason })
  },
})

const toAttempt = (row: AttemptModel & { edit: EditModel }): Attempt => ({
  ...row,
  ticket: row.ticket ?? undefined,
  edit: toEdit(row.edit),
})
