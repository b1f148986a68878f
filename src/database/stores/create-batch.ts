import { randomUUID } from 'node:crypto'
import { noWishes } from '../../domain/batch-wishes.ts'
import type { NewBatch } from '../../ports/batch-store.ts'
import type { BatchModel } from '../generated/models.ts'
import { toScopeColumn, toWishesColumn } from './json-columns.ts'
import type { Transaction } from './transaction.ts'

/** Writes a batch down, with the event of it. */
export const createBatch = async (tx: Transaction, shopId: string, batch: NewBatch): Promise<BatchModel> => {
  const id = randomUUID()
  const row = await tx.batch.create({
    data: {
      ...batch,
      provider: batch.provider ?? null,
      scope: toScopeColumn(batch.scope),
      wishes: toWishesColumn(batch.wishes ?? noWishes),
      shopId,
      id,
    },
  })
  const actor = batch.requestedBy
  await tx.event.create({ data: { shopId, subjectKind: 'batch', subjectId: id, toState: 'planned', actor } })
  return row
}
