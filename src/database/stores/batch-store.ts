import { machineEditStates } from '../../domain/edit-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { BatchProgress, BatchStore } from '../../ports/batch-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import type { BatchModel } from '../generated/models.ts'
import { countBatches } from './count-batches.ts'
import { createBatch, toBatch } from './create-batch.ts'
import { machine, moveRow, moveRows } from './move-rows.ts'
import { readPage } from './read-page.ts'
import { findRetryable, retryBatch } from './retry-batch.ts'
import { toEdit } from './to-edit.ts'
import type { Transaction } from './transaction.ts'

export const createBatchStore = (db: Database, shopId: string): BatchStore => {
  const withProgress = async (rows: readonly BatchModel[]): Promise<BatchProgress[]> => {
    const counts = await countBatches(
      db,
      shopId,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...toBatch(row), ...(counts.get(row.id) ?? { edits: {}, spentMicros: 0n }) }))
  }

  const editIdsIn = async (batchId: string): Promise<string[]> => {
    const links = await db.batchEdit.findMany({ where: { shopId, batchId }, select: { editId: true } })
    return links.map(({ editId }) => editId)
  }

  const moveRunning = async (
    tx: Transaction,
    to: 'paused' | 'parked',
    { reason, ...which }: { readonly reason: string; readonly provider?: string | null },
  ): Promise<string[]> => {
    const where = { shopId, state: 'running', ...which } as const
    const ids = (await tx.batch.findMany({ where, select: { id: true } })).map(({ id }) => id)
    return moveRows(tx, shopId, { kind: 'batch', ids, to, actor: machine, reason })
  }

  /** The batch that lets edits wait says who makes them. */
  const setEditor = async (tx: Transaction, id: string): Promise<Prisma.Sql> => {
    const { provider } = await tx.batch.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } })
    return Prisma.sql`editor = ${provider ?? ''}`
  }

  return {
    create: (batch) => db.$transaction((tx) => createBatch(tx, shopId, batch)),

    findRequested: async (requestId) => {
      const row = await db.batch.findUnique({ where: { shopId_requestId: { shopId, requestId } } })
      return row === null ? undefined : toBatch(row)
    },

    get: async (id) => {
      const row = await db.batch.findUnique({ where: { shopId_id: { shopId, id } } })
      if (!row) throw notFound(`There is no batch ${id} in this shop.`)
      const [batch] = await withProgress([row])
      return batch
    },

    list: async (page) => {
      const { rows, nextAfter } = await readPage(page, (query) =>
        db.batch.findMany({
          where: { shopId },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
          ...query(shopId),
        }),
      )
      return { rows: await withProgress(rows), nextAfter }
    },

    listIn: async (states, limit) => {
      const rows = await db.batch.findMany({
        where: { shopId, state: { in: [...states] } },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: limit,
      })
      return withProgress(rows)
    },

    quote: (id, { edits, costMicros, leastMicros, seconds, angles, note }) =>
      db.$transaction(async (tx) => {
        const moved = await moveRow(tx, shopId, {
          kind: 'batch',
          id,
          to: 'quoted',
          actor: machine,
          reason: note,
        })
        if (moved)
          await tx.batch.update({
            where: { shopId_id: { shopId, id } },
            data: {
              quotedEdits: edits,
              quotedCostMicros: costMicros,
              quotedLeastMicros: leastMicros,
              quotedSeconds: seconds,
              quotedAngleEdits: angles.edits,
              quotedAngleCostMicros: angles.costMicros,
            },
          })
        return moved
      }),

    run: async (id, actor) => {
      const ids = await editIdsIn(id)
      return db.$transaction(async (tx) => {
        if (!(await moveRow(tx, shopId, { kind: 'batch', id, to: 'running', actor }))) return false
        const set = await setEditor(tx, id)
        await moveRows(tx, shopId, { kind: 'edit', ids, from: ['planned'], to: 'waiting', actor, set })
        return true
      })
    },

    listRetryable: async (id) => {
      const ids = await findRetryable(db, shopId, id)
      const rows = await db.edit.findMany({ where: { shopId, id: { in: ids } } })
      return rows.map(toEdit)
    },

    retry: (id, actor) => retryBatch(db, shopId, { id, actor }),

    pause: (id, actor) => moveRow(db, shopId, { kind: 'batch', id, to: 'paused', actor }),

    pauseRunning: async (reason) => (await moveRunning(db, 'paused', { reason })).length,

    listNamedProviders: async () => {
      const rows = await db.batch.findMany({
        where: { shopId, state: 'running', provider: { not: null } },
        select: { provider: true },
        distinct: ['provider'],
      })
      return rows.flatMap(({ provider }) => provider ?? [])
    },

    parkRunning: (reason, resumeAt, provider) =>
      db.$transaction(async (tx) => {
        const ids = await moveRunning(tx, 'parked', { reason, provider: provider ?? null })
        await tx.batch.updateMany({
          where: { shopId, id: { in: ids } },
          data: { resumeAt: resumeAt ?? null },
        })
        return ids.length
      }),

    resumeParked: async (actor) => {
      const parked = await db.batch.findMany({
        where: { shopId, state: 'parked', quotedEdits: { not: null } },
        select: { id: true },
      })
      const ids = parked.map(({ id }) => id)
      return (await moveRows(db, shopId, { kind: 'batch', ids, from: ['parked'], to: 'running', actor }))
        .length
    },

    park: (id, reason) => moveRow(db, shopId, { kind: 'batch', id, to: 'parked', actor: machine, reason }),

    cancel: (id, actor) =>
      db.$transaction(async (tx) => {
        const moved = await moveRow(tx, shopId, { kind: 'batch', id, to: 'cancelled', actor })
        if (!moved) return false
        const unwanted = await tx.edit.findMany({
          where: {
            shopId,
            batches: { some: { batchId: id }, none: { batch: { state: { notIn: ['cancelled', 'done'] } } } },
          },
          select: { id: true },
        })
        const ids = unwanted.map((edit) => edit.id)
        const from = ['planned', 'waiting', 'parked', 'skipped'] as const
        await moveRows(tx, shopId, { kind: 'edit', ids, from, to: 'cancelled', actor })
        // What others want still is made by who they name.
        await tx.$executeRaw`
          UPDATE edit SET editor = coalesce(heir.provider, '')
          FROM batch_edit link CROSS JOIN LATERAL (
            SELECT batch.provider FROM batch_edit other
            JOIN batch ON batch.shop_id = other.shop_id AND batch.id = other.batch_id
            WHERE other.shop_id = link.shop_id AND other.edit_id = link.edit_id
              AND batch.state = ANY (ARRAY['running'::batch_state, 'paused'::batch_state, 'parked'::batch_state])
            ORDER BY batch.created_at, batch.id LIMIT 1
          ) heir
          WHERE link.shop_id = ${shopId} AND link.batch_id = ${id}::uuid AND edit.shop_id = link.shop_id
            AND edit.id = link.edit_id AND edit.state = 'waiting' AND edit.editor <> coalesce(heir.provider, '')`
        return true
      }),

    markDone: () =>
      db.$transaction(async (tx) => {
        // Open edits are looked for by their state: of a large batch most have ended, and are not looked at.
        const finished = await tx.$queryRaw<{ id: string }[]>`
          SELECT batch.id::text FROM batch
          WHERE batch.shop_id = ${shopId} AND batch.state = 'running' AND NOT EXISTS (
            SELECT 1 FROM edit JOIN batch_edit link ON link.shop_id = edit.shop_id AND link.edit_id = edit.id
            WHERE edit.shop_id = ${shopId} AND edit.state = ANY(${['planned', ...machineEditStates]}::edit_state[])
              AND link.batch_id = batch.id)`
        const ids = finished.map(({ id }) => id)
        return (await moveRows(tx, shopId, { kind: 'batch', ids, to: 'done', actor: machine })).length
      }),
  }
}
