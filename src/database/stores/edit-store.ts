import { notFound } from '../../domain/errors.ts'
import type { EditStore } from '../../ports/edit-store.ts'
import type { Database } from '../connect.ts'
import { joinEdit } from './join-edit.ts'
import { moveRows } from './move-rows.ts'
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
      orderBy: [{ productTitle: 'asc' }, { colorwayLabel: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toEdit)
  },

  keepSource: async (id, sourceKey) => {
    const kept = db.edit.update({ where: { shopId_id: { shopId, id } }, data: { sourceKey } })
    await orNotFound(kept, `edit ${id}`)
  },

  approveAgain: async (ids, actor) => {
    const moved = await moveRows(db, shopId, { kind: 'edit', ids, from: ['undone'], to: 'approved', actor })
    return moved.length
  },
})
