import { conflict, notFound } from '../../domain/errors.ts'
import type { EditStore } from '../../ports/edit-store.ts'
import type { Database } from '../connect.ts'
import { hasSuccessor } from './has-successor.ts'
import { joinEdit } from './join-edit.ts'
import { listEditLines } from './list-edit-lines.ts'
import { moveRow, moveRows } from './move-rows.ts'
import { orNotFound } from './or-not-found.ts'
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
    return moved.length
  },

  approveAnew: (id, { variantMedia, sourceUrl }, actor) =>
    db.$transaction(async (tx) => {
      const from = ['conflict', 'undone'] as const
      if (await hasSuccessor(tx, shopId, id)) throw conflict('A newer edit of this colour took its place.')
      const moved = await moveRow(tx, shopId, { kind: 'edit', id, from, to: 'approved', actor })
      if (moved)
        await tx.edit.update({
          where: { shopId_id: { shopId, id } },
          data: { variantMedia: { ...variantMedia }, sourceUrl },
        })
      return moved
    }),
})
