import { machineEditStates } from '../../../domain/edit-state.ts'
import type { Subject } from '../../../ports/nudges.ts'
import type { Database } from '../../connect.ts'

/** Pictures of a batch that wait for longer are nobody's workflow any more; and so the scan is short. */
const lookBackDays = 90

const unpublishedStates = ['in_review', 'approved', 'publishing', ...machineEditStates]

/**
 * Writes down what Flow is to be told of batches that are done, in one statement: the index over batch and kind keeps
 * anything from being told twice. How many pictures it is about is counted in this moment, and then stands. A batch of
 * which everything is told is not looked at again.
 */
export const noteTriggers = async (db: Database): Promise<readonly Subject[]> => {
  const noted = await db.$queryRaw<{ shop_id: string; id: string }[]>`
    WITH ended AS (
      SELECT batch.shop_id, batch.id, tally.* FROM batch
      JOIN shop ON shop.id = batch.shop_id AND shop.access = 'granted'
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(edits) FILTER (WHERE state = 'in_review'), 0) AS in_review,
          coalesce(sum(edits) FILTER (WHERE state = 'published'), 0) AS published,
          coalesce(sum(edits) FILTER (WHERE state = ANY(${unpublishedStates}::edit_state[])), 0) AS unpublished
        FROM batch_tally WHERE batch_tally.shop_id = batch.shop_id AND batch_id = batch.id
      ) tally
      WHERE batch.state = 'done' AND batch.tells_flow AND batch.moved_at > now() - ${lookBackDays} * interval '1 day'
    ), due AS (
      SELECT shop_id, id, 'ready_for_review'::flow_trigger_kind AS kind, 'in_review'::edit_state AS edit_state
        FROM ended WHERE in_review > 0
      UNION ALL
      SELECT shop_id, id, 'published', 'published' FROM ended WHERE published > 0 AND unpublished = 0
    ), news AS (
      SELECT due.*, counted.* FROM due CROSS JOIN LATERAL (
        SELECT count(*)::int AS pictures, count(DISTINCT edit.product_id)::int AS products
        FROM batch_edit link JOIN edit ON edit.shop_id = link.shop_id AND edit.id = link.edit_id
        WHERE link.shop_id = due.shop_id AND link.batch_id = due.id AND edit.state = due.edit_state
      ) counted
      WHERE NOT EXISTS (SELECT FROM flow_trigger known
        WHERE known.shop_id = due.shop_id AND known.batch_id = due.id AND known.kind = due.kind)
    ), told AS (
      UPDATE batch SET tells_flow = false FROM news
      WHERE batch.shop_id = news.shop_id AND batch.id = news.id AND EXISTS (SELECT FROM flow_trigger other
        WHERE other.shop_id = news.shop_id AND other.batch_id = news.id AND other.kind <> news.kind)
    )
    INSERT INTO flow_trigger (shop_id, id, batch_id, kind, pictures, products)
    SELECT shop_id, gen_random_uuid(), id, kind, pictures, products FROM news
    ON CONFLICT (shop_id, batch_id, kind) DO NOTHING
    RETURNING shop_id, id::text`
  return noted.map(({ shop_id: shopId, id }) => ({ shopId, id }))
}
