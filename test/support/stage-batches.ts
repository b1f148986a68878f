import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { BatchState } from '../../src/domain/batch-state.ts'
import type { EditState } from '../../src/domain/edit-state.ts'

/** Rows written straight into the tables of a shop, for screens that show many of them. */
export interface BatchStage {
  /** So many done batches, each an hour older than the one before, without edits. */
  oldBatches(count: number): Promise<void>
  /** A batch with so many edits in each state, five colours a product. */
  batch(state: BatchState, edits: Partial<Record<EditState, number>>): Promise<string>
  /** Brings an edit of the batch from one state to another, as a worker would: with its event. */
  moveEdits(batchId: string, from: EditState, to: EditState, count: number): Promise<void>
  moveBatch(batchId: string, to: BatchState): Promise<void>
  query(sql: string, values?: readonly unknown[]): Promise<void>
  close(): Promise<void>
}

export const stageBatches = async (url: string, shopId: string): Promise<BatchStage> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const query = async (sql: string, values: readonly unknown[] = []) =>
    void (await client.query(sql, [...values]))
  const addEdits = (batchId: string, state: string, count: number) =>
    query(
      `WITH made AS (
        INSERT INTO edit (shop_id, id, state, reason, product_id, product_title, product_handle, colorway_key,
          colorway_label, colorway_values, source_media_id, source_url, variant_media, target_hex, thing, prompt)
        SELECT $1, gen_random_uuid(), $2::text::edit_state,
          CASE WHEN $2 IN ('failed', 'refused', 'conflict', 'parked') THEN 'The editor answered nothing that can be used.' END,
          $3 || '-' || $2 || '-' || n / 5, 'Linen shirt ' || n / 5, 'shirt', 'key ' || n,
          (ARRAY['Navy', 'Rust', 'Sage', 'Plum', 'Sand'])[1 + n % 5], '[]', 'media', 'https://cdn.example/shirt.jpg', '{}',
          (ARRAY['#1F2A44', '#B7410E', '#9CAF88', '#5D3A5A', '#D8C3A5'])[1 + n % 5], 'shirt', 'Change the colour.'
        FROM generate_series(0, $4::int - 1) AS n RETURNING id
      ) INSERT INTO batch_edit (shop_id, batch_id, edit_id) SELECT $1, $3::uuid, id FROM made`,
      [shopId, state, batchId, count],
    )
  return {
    query,
    close: () => client.end(),
    oldBatches: (count) =>
      query(
        `INSERT INTO batch (shop_id, id, state, origin, scope, requested_by, quoted_edits, quoted_cost_micros, created_at)
        SELECT $1, gen_random_uuid(), 'done', 'schedule', '{"kind":"all"}', 'a schedule', 0, 0, now() - n * interval '1 hour'
        FROM generate_series(1, $2::int) AS n`,
        [shopId, count],
      ),
    batch: async (state, edits) => {
      const id = randomUUID()
      await query(
        `INSERT INTO batch (shop_id, id, state, origin, scope, requested_by, quoted_edits, quoted_cost_micros,
          quoted_least_micros, quoted_seconds)
        VALUES ($1, $2, $3::text::batch_state, 'admin', '{"kind":"all"}', 'staff 42 (Ada L.)', $4, 9000000, 6000000, 300)`,
        [shopId, id, state, Object.values(edits).reduce((sum, count) => sum + count, 0)],
      )
      for (const [editState, count] of Object.entries(edits)) await addEdits(id, editState, count)
      return id
    },
    moveEdits: (batchId, from, to, count) =>
      query(
        `WITH chosen AS (
          SELECT edit.id FROM edit JOIN batch_edit link ON link.shop_id = edit.shop_id AND link.edit_id = edit.id
          WHERE edit.shop_id = $1 AND link.batch_id = $2 AND edit.state = $3::text::edit_state LIMIT $5
        ), moved AS (
          UPDATE edit SET state = $4::text::edit_state, moved_at = now() FROM chosen
          WHERE edit.shop_id = $1 AND edit.id = chosen.id RETURNING edit.id
        )
        INSERT INTO event (shop_id, subject_kind, subject_id, from_state, to_state, actor)
        SELECT $1, 'edit', id, $3, $4, 'colorway' FROM moved`,
        [shopId, batchId, from, to, count],
      ),
    moveBatch: (batchId, to) =>
      query(
        `WITH moved AS (
          UPDATE batch SET state = $3::text::batch_state, moved_at = now() WHERE shop_id = $1 AND id = $2 RETURNING id
        )
        INSERT INTO event (shop_id, subject_kind, subject_id, to_state, actor)
        SELECT $1, 'batch', id, $3, 'staff 7' FROM moved`,
        [shopId, batchId, to],
      ),
  }
}
