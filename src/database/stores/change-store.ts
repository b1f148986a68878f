import type { ChangeStore, Move } from '../../ports/change-store.ts'
import type { Database } from '../connect.ts'

interface Row {
  readonly latest: bigint
  readonly oldest: bigint
  readonly next: bigint
  readonly id: bigint | null
  readonly kind: Move['kind'] | null
  readonly subject: string | null
  readonly states: Move['states'] | null
}

export const createChangeStore = (db: Database, shopId: string): ChangeStore => ({
  look: async (after) => {
    // One statement: the numbers of the transactions are those of the very moment at which the moves were read.
    const rows = await db.$queryRaw<Row[]>`
      WITH now AS MATERIALIZED (
        SELECT pg_snapshot_xmin(snapshot)::text::bigint AS oldest, pg_snapshot_xmax(snapshot)::text::bigint AS next,
          coalesce((SELECT max(id) FROM event WHERE shop_id = ${shopId}), 0) AS latest
        FROM pg_current_snapshot() AS snapshot
      )
      SELECT now.latest, now.oldest, now.next, move.id, move.subject_kind::text AS kind, move.subject_id::text AS subject,
        array_remove(ARRAY[move.from_state, move.to_state], NULL) AS states
      FROM now LEFT JOIN LATERAL (
        SELECT * FROM event
        WHERE shop_id = ${shopId} AND id > ${after?.id ?? null}::bigint AND subject_kind <> 'attempt'
        ORDER BY id LIMIT ${after?.limit ?? 0}
      ) move ON true
      ORDER BY move.id`
    const [{ latest, oldest, next }] = rows
    const moves = rows.flatMap(({ id, kind, subject, states }): Move[] =>
      id === null || kind === null || subject === null
        ? []
        : [{ id, kind, subjectId: subject, states: states ?? [] }],
    )
    return { moves, latestId: latest, oldestRunning: oldest, nextTransaction: next }
  },

  batchesOf: async (editIds) => {
    if (editIds.length === 0) return []
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT batch_id::text AS id FROM batch_edit
      WHERE shop_id = ${shopId} AND edit_id = ANY(${[...editIds]}::uuid[])`
    return rows.map(({ id }) => id)
  },
})
