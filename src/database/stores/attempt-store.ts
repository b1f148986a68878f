import { type AttemptState, inFlightAttemptStates } from '../../domain/attempt-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { Attempt, AttemptStore } from '../../ports/attempt-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { beginAttempt } from './begin-attempt.ts'
import { endAttempt } from './end-attempt.ts'
import { parametersColumn } from './json-columns.ts'
import { machine, moveRow } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
import { toEdit } from './to-edit.ts'

const withEdit = {
  edit: {
    include: {
      attempts: {
        where: { state: { in: ['released', 'failed', 'refused'] } },
        select: { state: true, provider: true, seed: true },
      },
    },
  },
} as const satisfies Prisma.AttemptInclude

export const createAttemptStore = (db: Database, shopId: string): AttemptStore => {
  const end = (ending: Parameters<typeof endAttempt>[2]) =>
    db.$transaction((tx) => endAttempt(tx, shopId, ending))
  return {
    get: async (id) => {
      const row = await db.attempt.findUnique({ where: { shopId_id: { shopId, id } }, include: withEdit })
      if (!row) throw notFound(`There is no attempt ${id} in this shop.`)
      return toAttempt(row)
    },

    claim: async (id, leaseMs) => {
      const now = new Date()
      const { count } = await db.attempt.updateMany({
        where: {
          shopId,
          id,
          state: { in: [...inFlightAttemptStates] },
          edit: { state: 'editing' },
          OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
        },
        data: { leaseUntil: new Date(now.getTime() + leaseMs) },
      })
      if (count === 0) return undefined
      const row = await db.attempt.findUnique({ where: { shopId_id: { shopId, id } }, include: withEdit })
      return row ? toAttempt(row) : undefined
    },

    renew: async (id, leaseMs) => {
      await db.attempt.updateMany({
        where: { shopId, id, leaseUntil: { not: null } },
        data: { leaseUntil: new Date(Date.now() + leaseMs) },
      })
    },

    letGo: async (id) => {
      await db.attempt.updateMany({
        where: { shopId, id, state: { in: [...inFlightAttemptStates] } },
        data: { leaseUntil: null },
      })
    },

    begin: (id, call) => beginAttempt(db, shopId, id, call),

    keepTicket: async (id, { ticket, endsAt, warnings }) => {
      const set = Prisma.sql`ticket = ${ticket}, ends_at = ${endsAt}, lease_until = NULL, warnings = ${[...warnings]}::text[]`
      if (await moveRow(db, shopId, { kind: 'attempt', id, to: 'ticketed', actor: machine, set })) return
      // It was ended meanwhile, or is ticketed already.
      const kept = db.attempt.update({
        where: { shopId_id: { shopId, id } },
        data: { ticket, leaseUntil: null },
      })
      await orNotFound(kept, `attempt ${id}`)
    },

    settle: (id, { resultKeys, costMicros, warnings, reason }) =>
      end({
        id,
        to: 'settled',
        editTo: reason === undefined ? 'finishing' : 'failed',
        reason,
        // What brought nothing may be asked for again.
        set: Prisma.sql`result_keys = ${[...resultKeys]}::text[], settled_micros = ${costMicros},
          warnings = coalesce(warnings, '{}') || ${[...warnings]}::text[],
          request_key = CASE WHEN ${reason === undefined} THEN request_key END`,
      }),

    release: (id, reason, restMs = 0) =>
      end({ id, to: 'released', editTo: 'waiting', reason, notBefore: new Date(Date.now() + restMs) }),

    refuse: (id, reason, { again } = { again: false }) =>
      end({ id, to: 'refused', editTo: again ? 'waiting' : 'refused', reason }),

    fail: (id, reason, { again } = { again: false }) =>
      end({ id, to: 'failed', editTo: again ? 'waiting' : 'failed', reason }),

    markUncertain: (id, reason) => end({ id, to: 'uncertain', editTo: 'parked', reason }),

    closeUncertain: (editId, { charged, actor }) =>
      db.$transaction(async (tx) => {
        const uncertain = await tx.attempt.findMany({ where: { shopId, editId, state: 'uncertain' } })
        let closed = false
        for (const { id, reservedMicros } of uncertain)
          closed =
            (await endAttempt(tx, shopId, {
              id,
              to: charged ? 'settled' : 'written_off',
              editFrom: ['parked'],
              editTo: 'cancelled',
              reason: charged ? 'It was charged, and brought nothing.' : 'It was not charged.',
              actor,
              ...(charged && { set: Prisma.sql`settled_micros = ${reservedMicros}, request_key = NULL` }),
            })) || closed
        return closed
      }),

    failFinishing: async (id, reason) => {
      const asked = db.attempt.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } })
      const { editId } = await orNotFound(asked, `attempt ${id}`)
      const from = ['finishing'] as const
      return moveRow(db, shopId, { kind: 'edit', id: editId, from, to: 'failed', actor: machine, reason })
    },
  }
}

const toAttempt = (row: Prisma.AttemptGetPayload<{ include: typeof withEdit }>): Attempt => {
  const ended = (state: AttemptState) => row.edit.attempts.filter((attempt) => attempt.state === state)
  // Who asks once more, by another seed, begins to count anew; who refused the picture has refused it still.
  const endedNow = (state: AttemptState) => ended(state).filter(({ seed }) => seed === row.seed)
  return {
    ...row,
    ticket: row.ticket ?? undefined,
    placement: parametersColumn.parse(row.parameters).placement,
    startsAt: row.startsAt ?? undefined,
    endsAt: row.endsAt ?? undefined,
    earlier: {
      released: endedNow('released').length,
      failed: endedNow('failed').length,
      refusedBy: ended('refused').map(({ provider }) => provider),
    },
    edit: toEdit(row.edit),
  }
}
