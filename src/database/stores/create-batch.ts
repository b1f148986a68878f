import { randomUUID } from 'node:crypto'
import { noWishes } from '../../domain/batch-wishes.ts'
import type { Batch, NewBatch } from '../../ports/batch-store.ts'
import type { BatchModel } from '../generated/models.ts'
import { qualityColumn, scopeColumn, toScopeColumn, toWishesColumn, wishesColumn } from './json-columns.ts'
import type { Transaction } from './transaction.ts'

/** Writes a batch down, with the event that it was asked for. */
export const createBatch = async (
  tx: Transaction,
  shopId: string,
  { id = randomUUID(), ...batch }: NewBatch & { readonly id?: string },
): Promise<Batch> => {
  const row = await tx.batch.create({
    data: {
      ...batch,
      provider: batch.provider ?? null,
      runUpToMicros: batch.runUpToMicros ?? null,
      scope: toScopeColumn(batch.scope),
      wishes: toWishesColumn(batch.wishes ?? noWishes),
      shopId,
      id,
    },
  })
  const actor = batch.requestedBy
  await tx.event.create({ data: { shopId, subjectKind: 'batch', subjectId: id, toState: 'planned', actor } })
  return toBatch(row)
}

export const toBatch = (row: BatchModel): Batch => ({
  ...row,
  scope: scopeColumn.parse(row.scope),
  reason: row.reason ?? undefined,
  quotedEdits: row.quotedEdits ?? undefined,
  quotedCostMicros: row.quotedCostMicros ?? undefined,
  quotedLeastMicros: row.quotedLeastMicros ?? undefined,
  quotedSeconds: row.quotedSeconds ?? undefined,
  quotedAngleEdits: row.quotedAngleEdits ?? undefined,
  quotedAngleCostMicros: row.quotedAngleCostMicros ?? undefined,
  runUpToMicros: row.runUpToMicros ?? undefined,
  resumeAt: row.resumeAt ?? undefined,
  quality: qualityColumn.parse(row.quality),
  provider: row.provider ?? undefined,
  wishes: wishesColumn.parse(row.wishes),
})
