import { randomUUID } from 'node:crypto'
import type { EditDraft } from '../../domain/draft-edits.ts'
import { openEditStates } from '../../domain/edit-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { EditStore } from '../../ports/edit-store.ts'
import type { Database } from '../connect.ts'
import { machine, moveRow, moveRows } from './move-rows.ts'
import { toEdit } from './to-edit.ts'
import type { Transaction } from './transaction.ts'

export const createEditStore = (db: Database, shopId: string): EditStore => ({
  join: async (batchId, drafts) => {
    for (const draft of drafts) await db.$transaction((tx) => joinOne(tx, shopId, batchId, draft))
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
    await db.edit.update({ where: { shopId_id: { shopId, id } }, data: { sourceKey } })
  },

  approveAgain: async (ids, actor) => {
    const moved = await moveRows(db, shopId, { kind: 'edit', ids, from: ['undone'], to: 'approved', actor })
    return moved.length
  },
})

/** An edit that was skipped before is planned anew: what kept it from being made may be gone. */
const joinOne = async (tx: Transaction, shopId: string, batchId: string, draft: EditDraft): Promise<void> => {
  // A second planning that lags behind the first finds the scope frozen. Held, so that no quote comes in between.
  const planning = await tx.$queryRaw<unknown[]>`
    SELECT id FROM batch WHERE shop_id = ${shopId} AND id = ${batchId}::uuid AND state = 'planned' FOR SHARE`
  if (planning.length === 0) return
  const columns = toColumns(draft)
  const id = randomUUID()
  await tx.edit.createMany({ data: [{ ...columns, shopId, id }], skipDuplicates: true })
  const edit = await tx.edit.findFirstOrThrow({
    where: {
      shopId,
      productId: columns.productId,
      sourceMediaId: columns.sourceMediaId,
      colorwayKey: columns.colorwayKey,
      state: { in: [...openEditStates] },
    },
    select: { id: true, state: true },
  })
  if (edit.state === 'skipped') {
    await moveRow(tx, shopId, { kind: 'edit', id: edit.id, to: 'planned', actor: machine })
    await tx.edit.update({ where: { shopId_id: { shopId, id: edit.id } }, data: columns })
  }
  if (edit.state === 'skipped' || edit.state === 'planned')
    if (draft.skipReason !== undefined)
      await moveRow(tx, shopId, {
        kind: 'edit',
        id: edit.id,
        to: 'skipped',
        actor: machine,
        reason: draft.skipReason,
      })
  await tx.batchEdit.createMany({ data: [{ shopId, batchId, editId: edit.id }], skipDuplicates: true })
}

const toColumns = ({ product, colorway, source, ...draft }: EditDraft) => ({
  productId: product.id,
  productTitle: product.title,
  productHandle: product.handle,
  colorwayKey: colorway.key,
  colorwayLabel: colorway.label,
  colorwayValues: colorway.values.map((value) => ({ ...value })),
  sourceMediaId: source.id,
  sourceUrl: source.url,
  variantMedia: Object.fromEntries(colorway.variants.map(({ id, mediaId }) => [id, mediaId ?? null])),
  targetHex: draft.targetHex ?? null,
  targetOrigin: draft.targetOrigin ?? null,
  thing: draft.thing,
  prompt: draft.prompt,
})
