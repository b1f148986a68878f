import type { EditState } from '../../domain/edit-state.ts'
import type { Database } from '../connect.ts'

interface Counts {
  readonly edits: Partial<Record<EditState, number>>
  readonly spentMicros: bigint
}

/** How many edits stand in each state, and what the attempts cost that each of the batches paid for. */
export const countBatches = async (
  db: Database,
  shopId: string,
  batchIds: readonly string[],
): Promise<Map<string, Counts>> => {
  const rows = await db.$queryRaw<{ batch_id: string; state: EditState; edits: number; spent: bigint }[]>`
    SELECT link.batch_id::text, edit.state::text AS state, count(*)::int AS edits,
      coalesce(sum(cost.micros), 0)::bigint AS spent
    FROM batch_edit link
    JOIN edit ON edit.shop_id = link.shop_id AND edit.id = link.edit_id
    LEFT JOIN LATERAL (
      SELECT sum(coalesce(settled_micros, reserved_micros)) AS micros FROM attempt
      WHERE attempt.shop_id = edit.shop_id AND attempt.edit_id = edit.id
        AND attempt.batch_id = link.batch_id
        AND attempt.state NOT IN ('released', 'refused', 'failed', 'written_off')
    ) cost ON true
    WHERE link.shop_id = ${shopId} AND link.batch_id = ANY(${[...batchIds]}::uuid[])
    GROUP BY link.batch_id, edit.state`
  const counts = new Map<string, Counts>()
  for (const { batch_id, state, edits, spent } of rows) {
    const before = counts.get(batch_id) ?? { edits: {}, spentMicros: 0n }
    counts.set(batch_id, {
      edits: { ...before.edits, [state]: edits },
      spentMicros: before.spentMicros + spent,
    })
  }
  return counts
}
