import { randomUUID } from 'node:crypto'
import { noWishes } from '../../domain/batch-wishes.ts'
import type { Batch, NewBatch } from '../../ports/batch-store.ts'
import type { BatchModel } from '../generated/models.ts'
import { qualityColumn, scopeColumn, toScopeColumn, toWishesColumn, wishesColumn } from './json-columns.ts'
import type { Transaction } from './transaction.ts'

/**
 * Writes a batch down, with the event that it was asked for; or answers the one of the same request. Who comes while
 * that one is being written waits for it, and breaks nothing.
 */
export const createBatch = async (
  tx: Transaction,
  shopId: string,
  { id = randomUUID(), ...batch }: NewBatch & { readonly id?: string },
): Promise<Batch> => {
  const requestId = batch.requestId ?? null
  const [row] = await tx.batch.createManyAndReturn({
    data: {
      ...batch,
      requestId,
      provider: batch.provider ?? null,
      runUpToMicros: batch.runUpToMicros ?? null,
      scope: toScopeColumn(batch.scope),
      wishes: toWishesColumn(batch.wishes ?? noWishes),
      shopId,
      id,
    },
    skipDuplicates: requestId !== null,
  })
  if (!row && requestId !== null) {
    const where = { shopId_requestId: { shopId, requestId } }
    return toBatch(await tx.batch.findUniqueOrThrow({ where }))
  }
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
  requestId: row.requestId ?? undefined,
  wishes: wishesColumn.parse(row.wishes),
})
