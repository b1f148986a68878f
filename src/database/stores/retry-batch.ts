import type { BatchState } from '../../domain/batch-state.ts'
import { openEditStates } from '../../domain/edit-state.ts'
import { conflict } from '../../domain/errors.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { isUniqueViolation } from '../is-unique-violation.ts'
import { moveRow, moveRows } from './move-rows.ts'
import type { Transaction } from './transaction.ts'

/** Those of its edits that failed or were refused, the last of each source and colorway, where none is open. */
export const findRetryable = async (tx: Transaction, shopId: string, batchId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (edit.product_id, edit.source_media_id, edit.colorway_key) edit.id::text
    FROM batch_edit link JOIN edit ON edit.shop_id = link.shop_id AND edit.id = link.edit_id
    WHERE link.shop_id = ${shopId} AND link.batch_id = ${batchId}::uuid
      AND edit.state = ANY (ARRAY['failed'::edit_state, 'refused'::edit_state])
      AND NOT EXISTS (
        SELECT 1 FROM edit other
        WHERE other.shop_id = edit.shop_id AND other.product_id = edit.product_id
          AND other.source_media_id = edit.source_media_id AND other.colorway_key = edit.colorway_key
          AND other.state = ANY(${[...openEditStates]}::edit_state[]))
    ORDER BY edit.product_id, edit.source_media_id, edit.colorway_key, edit.moved_at DESC, edit.id`
  return rows.map(({ id }) => id)
}

interface Retry {
  readonly id: string
  readonly actor: string
}

interface Held {
  readonly state: BatchState
  readonly provider: string | null
  readonly is_quoted: boolean
}

/** Batches whose edits may wait: one that rests keeps them waiting until it goes on. */
const retryableStates: readonly BatchState[] = ['running', 'done', 'paused', 'parked']

export const retryBatch = async (
  db: Database,
  shopId: string,
  { id, actor }: Retry,
): Promise<number | undefined> => {
  try {
    return await db.$transaction(async (tx) => {
      const [batch] = await tx.$queryRaw<Held[]>`
        SELECT state::text, provider, quoted_edits IS NOT NULL AS is_quoted FROM batch
        WHERE shop_id = ${shopId} AND id = ${id}::uuid FOR UPDATE`
      if (!batch?.is_quoted || !retryableStates.includes(batch.state)) return undefined
      const ids = await findRetryable(tx, shopId, id)
      const set = Prisma.sql`seed = row.seed + 1, editor = ${batch.provider ?? ''}, not_before = NULL`
      const from = ['failed', 'refused'] as const
      const moved = await moveRows(tx, shopId, { kind: 'edit', ids, from, to: 'waiting', actor, set })
      if (moved.length > 0)
        await moveRow(tx, shopId, { kind: 'batch', id, from: ['done'], to: 'running', actor })
      return moved.length
    })
  } catch (error) {
    if (isUniqueViolation(error))
      throw conflict('Another batch asked for one of these pictures in this very moment: try again.')
    throw error
  }
}
