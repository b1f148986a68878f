import { randomUUID } from 'node:crypto'
import { notFound } from '../../../domain/errors.ts'
import { openRefreshStates, type RefreshState } from '../../../domain/refresh-state.ts'
import type { Refresh, RefreshStore } from '../../../ports/refresh-store.ts'
import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'
import type { RefreshModel } from '../../generated/models.ts'
import { isUniqueViolation } from '../../is-unique-violation.ts'
import { createBatch } from '../create-batch.ts'
import { machine, moveRow } from '../move-rows.ts'
import { noteEvents } from '../note-events.ts'
import { readPage } from '../read-page.ts'
import { causeColumn, refreshScopeColumn, summaryColumn, toRefreshScopeColumn } from './columns.ts'

export const createRefreshStore = (db: Database, shopId: string): RefreshStore => {
  const open = { shopId, state: { in: [...openRefreshStates] } }

  const get = async (id: string): Promise<Refresh> => {
    const row = await db.refresh.findUnique({ where: { shopId_id: { shopId, id } } })
    if (!row) throw notFound(`There is no refresh ${id} in this shop.`)
    return toRefresh(row)
  }

  const move = (
    id: string,
    to: RefreshState,
    also: { readonly reason?: string; readonly set?: Prisma.Sql } = {},
  ) => moveRow(db, shopId, { kind: 'refresh', id, to, actor: machine, ...also })

  return {
    ask: ({ scheduleId, scope, ...terms }) =>
      db.$transaction(async (tx) => {
        const id = randomUUID()
        // Its moment is the tables' own, as that of a reading is, which has to come after it.
        const [row] = await tx.$queryRaw<{ id: string }[]>`
          INSERT INTO refresh (shop_id, id, cause, schedule_id, name, scope, cap_micros, requested_by, due_at)
          VALUES (${shopId}, ${id}::uuid, 'asked', ${scheduleId ?? null}::uuid, ${terms.name},
            ${JSON.stringify(toRefreshScopeColumn(scope))}::jsonb, ${terms.capMicros}, ${terms.requestedBy}, now())
          RETURNING id::text`
        const subject = { id, ...(scheduleId !== undefined && { name: terms.name }) }
        const actor = terms.requestedBy
        await noteEvents(tx, shopId, { kind: 'refresh', subjects: [subject], to: 'planned', actor })
        return toRefresh(await tx.refresh.findUniqueOrThrow({ where: { shopId_id: { shopId, id: row.id } } }))
      }),

    get,

    list: async (page, scheduleId) => {
      const { rows, nextAfter } = await readPage(page, (query) =>
        db.refresh.findMany({
          where: { shopId, ...(scheduleId !== undefined && { scheduleId }) },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
          ...query(shopId),
        }),
      )
      return { rows: rows.map(toRefresh), nextAfter }
    },

    listReading: async () => {
      const rows = await db.refresh.findMany({
        where: { shopId, state: 'reading' },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true },
      })
      return rows.map(({ id }) => id)
    },

    claim: async (id, leaseMs) => {
      const now = new Date()
      const { count } = await db.refresh.updateMany({
        where: { ...open, id, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
        data: { leaseUntil: new Date(now.getTime() + leaseMs) },
      })
      return count === 1 ? get(id) : undefined
    },

    renew: async (id, leaseMs) => {
      await db.refresh.updateMany({
        where: { shopId, id, leaseUntil: { not: null } },
        data: { leaseUntil: new Date(Date.now() + leaseMs) },
      })
    },

    letGo: async (id) => {
      await db.refresh.updateMany({ where: { shopId, id }, data: { leaseUntil: null } })
    },

    markReading: (id, syncId) => move(id, 'reading', { set: Prisma.sql`sync_id = ${syncId}::uuid` }),

    markComparing: async (id) => {
      try {
        return await move(id, 'comparing')
      } catch (error) {
        if (isUniqueViolation(error)) return false
        throw error
      }
    },

    order: (id, batch, summary) =>
      db.$transaction(async (tx) => {
        // Held until the batch is there: of two that order, one finds what the other ordered.
        const [held] = await tx.$queryRaw<{ batch_id: string | null }[]>`
          SELECT batch_id::text FROM refresh
          WHERE shop_id = ${shopId} AND id = ${id}::uuid AND state = 'comparing' FOR UPDATE`
        if (!held || held.batch_id !== null) return held?.batch_id ?? undefined
        const { id: batchId } = await createBatch(tx, shopId, batch)
        const data = { batchId, summary: { ...summary } }
        await tx.refresh.update({ where: { shopId_id: { shopId, id } }, data })
        return batchId
      }),

    markDone: (id, summary) =>
      move(id, 'done', { set: Prisma.sql`summary = ${JSON.stringify(summary)}::jsonb` }),

    markFailed: (id, reason) => move(id, 'failed', { reason }),
  }
}

const toRefresh = (row: RefreshModel): Refresh => ({
  ...row,
  reason: row.reason ?? undefined,
  cause: causeColumn.parse(row.cause),
  scheduleId: row.scheduleId ?? undefined,
  scope: refreshScopeColumn.parse(row.scope),
  syncId: row.syncId ?? undefined,
  batchId: row.batchId ?? undefined,
  summary: row.summary === null ? undefined : summaryColumn.parse(row.summary),
})
