import { openEditStates } from '../../domain/edit-state.ts'
import { conflict, notFound } from '../../domain/errors.ts'
import type { EditStore } from '../../ports/edit-store.ts'
import type { Database } from '../connect.ts'
import { hasSuccessor } from './has-successor.ts'
import { joinEdit } from './join-edit.ts'
import { listEditLines } from './list-edit-lines.ts'
import { listTraces } from './list-traces.ts'
import { moveRow, moveRows } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
import { noteStandingsOf } from './published/note-standings.ts'
import { readPage } from './read-page.ts'
import { toEdit } from './to-edit.ts'

export const createEditStore = (db: Database, shopId: string): EditStore => ({
  join: async (batchId, drafts) => {
    for (const draft of drafts) await db.$transaction((tx) => joinEdit(tx, shopId, { batchId, draft }))
  },

  get: async (id) => {
    const row = await db.edit.findUnique({ where: { shopId_id: { shopId, id } } })
    if (!row) throw notFound(`There is no edit ${id} in this shop.`)
    return toEdit(row)
  },

  listOfBatch: async (batchId) => {
    const rows = await db.edit.findMany({
      where: { shopId, batches: { some: { batchId } } },
      orderBy: [{ productTitle: 'asc' }, { colorwayLabel: 'asc' }, { angle: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toEdit)
  },

  listPage: (batchId, page) => listEditLines(db, shopId, { batchId, ...page }),
  listPlanned: async (batchId, page) => {
    const { rows, nextAfter } = await readPage(page, (query) =>
      db.edit.findMany({
        where: { shopId, state: 'planned', batches: { some: { batchId } } },
        orderBy: [{ productTitle: 'asc' }, { colorwayLabel: 'asc' }, { id: 'asc' }],
        ...query(shopId),
      }),
    )
    return { rows: rows.map(toEdit), nextAfter }
  },

  countSkipped: async (batchId) => {
    const found = await db.edit.groupBy({
      by: ['reason'],
      where: { shopId, state: 'skipped', batches: { some: { batchId } } },
      _count: true,
      orderBy: [{ _count: { id: 'desc' } }, { reason: 'asc' }],
    })
    return found.map(({ reason, _count }) => ({ reason: reason ?? '', edits: _count }))
  },

  listOpen: (productIds) =>
    db.edit.findMany({
      where: { shopId, productId: { in: [...productIds] }, state: { in: [...openEditStates] } },
      select: { productId: true, colorwayKey: true, sourceMediaId: true, state: true },
      orderBy: { id: 'asc' },
    }),

  listAsked: async (productIds) => {
    const rows = await db.edit.findMany({
      where: { shopId, productId: { in: [...productIds] } },
      select: { productId: true, colorwayKey: true, sourceMediaId: true, orderKey: true, state: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    })
    const asked = rows.map(({ orderKey, ...row }) => ({ ...row, orderKey: orderKey ?? undefined }))
    return Map.groupBy(asked, ({ productId }) => productId)
  },

  listTraces: (productIds) => listTraces(db, shopId, productIds),

  moveSource: async (ids, source) => {
    await db.edit.updateMany({
      where: { shopId, id: { in: [...ids] }, state: { notIn: [...openEditStates] } },
      data: source,
    })
  },

  keepSource: async (id, sourceKey) => {
    const kept = db.edit.update({ where: { shopId_id: { shopId, id } }, data: { sourceKey } })
    await orNotFound(kept, `edit ${id}`)
  },

  sendAgain: (id, actor) =>
    db.$transaction(async (tx) => {
      const from = ['parked'] as const
      if (!(await moveRow(tx, shopId, { kind: 'edit', id, from, to: 'waiting', actor }))) return false
      const links = await tx.batchEdit.findMany({ where: { shopId, editId: id } })
      const ids = links.map(({ batchId }) => batchId)
      await moveRows(tx, shopId, { kind: 'batch', ids, from: ['done'], to: 'running', actor })
      return true
    }),

  approveAgain: async (ids, actor) => {
    const moved = await moveRows(db, shopId, { kind: 'edit', ids, from: ['undone'], to: 'approved', actor })
    await noteStandingsOf(db, shopId, { editIds: moved })
    return moved.length
  },

  leave: async (id, actor) => {
    const left = await moveRow(db, shopId, { kind: 'edit', id, from: ['conflict'], to: 'cancelled', actor })
    await noteStandingsOf(db, shopId, { editIds: [id] })
    return left
  },

  approveAnew: async (id, { variantMedia, sourceUrl }, actor) => {
    const approved = await db.$transaction(async (tx) => {
      const from = ['conflict', 'undone'] as const
      if (await hasSuccessor(tx, shopId, id)) throw conflict('A newer edit of this colour took its place.')
      const moved = await moveRow(tx, shopId, { kind: 'edit', id, from, to: 'approved', actor })
      if (moved)
        await tx.edit.update({
          where: { shopId_id: { shopId, id } },
          data: { variantMedia: { ...variantMedia }, sourceUrl },
        })
      return moved
    })
    await noteStandingsOf(db, shopId, { editIds: [id] })
    return approved
  },
})
