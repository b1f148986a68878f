import type { EditorDescription } from '../../../ports/image-editor.ts'
import type { Database } from '../../connect.ts'
import { isUniqueViolation } from '../../is-unique-violation.ts'

interface Asking {
  readonly shopId: string
  readonly id: string
  readonly editor: EditorDescription
}

/** Others may take the place that was seen to be free. */
const mostTries = 6

/**
 * Gives an attempt a place of its lane, unless all others have them: its own is as good as free. Which one is drawn by
 * lot, and an index keeps two from having the same: nobody waits for anybody.
 */
export const takeSlot = async (db: Database, asking: Asking): Promise<boolean> => {
  for (let tries = 1; tries <= mostTries; tries++) {
    try {
      if (await take(db, asking)) return true
      if (tries > 1 || (await freeRestingSlots(db, asking.editor)) === 0) return false
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
  return false
}

/** Looks no further than needed for a free place. A call of unknown outcome may still be at work in its own. */
const spareSlots = 64

const take = async (db: Database, { shopId, id, editor }: Asking): Promise<boolean> => {
  const { account, model, limits, timeoutMs } = editor
  const taken = await db.$executeRaw`
    WITH taken AS (
      SELECT slot FROM attempt
      WHERE account = ${account} AND model = ${model} AND slot IS NOT NULL
        AND state = ANY (ARRAY['reserved'::attempt_state, 'submitted'::attempt_state, 'ticketed'::attempt_state])
        AND NOT (shop_id = ${shopId} AND id = ${id}::uuid)
    ), unknown AS (
      SELECT count(*)::int AS calls FROM attempt
      WHERE state = 'uncertain' AND account = ${account} AND model = ${model}
        AND moved_at > now() - ${timeoutMs} * interval '1 ms'
    ), free AS (
      SELECT number FROM unknown, generate_series(
        1, least(${limits.atOnce}::int - unknown.calls, ${spareSlots}::int + (SELECT count(*)::int FROM taken))
      ) AS number
      WHERE number NOT IN (SELECT slot FROM taken)
      ORDER BY random() LIMIT 1
    )
    UPDATE attempt SET slot = free.number FROM free
    WHERE shop_id = ${shopId} AND id = ${id}::uuid AND attempt.state = 'reserved'`
  return taken === 1
}

/** What rests, since its shop lets us in no more, takes nobody's place. Answers how many were freed. */
const freeRestingSlots = (db: Database, { account, model }: EditorDescription): Promise<number> =>
  db.$executeRaw`
    UPDATE attempt SET slot = NULL FROM shop
    WHERE attempt.account = ${account} AND attempt.model = ${model} AND attempt.slot IS NOT NULL
      AND attempt.state = ANY (ARRAY['reserved'::attempt_state, 'submitted'::attempt_state, 'ticketed'::attempt_state])
      AND shop.id = attempt.shop_id AND shop.access <> 'granted'
      AND (attempt.lease_until IS NULL OR attempt.lease_until < now())`
