import { randomUUID } from 'node:crypto'
import { inFlightAttemptStates } from '../../domain/attempt-state.ts'
import type { EditorDescription } from '../../ports/image-editor.ts'
import type { Subject } from '../../ports/nudges.ts'
import type { Database } from '../connect.ts'
import { machine, moveRow } from './move-rows.ts'
import type { Transaction } from './transaction.ts'

/** Any number that no other advisory lock of ours uses. */
const admissionLock = 7_201_846

/**
 * Fills the editor's free places with waiting edits of running batches, in shops that grant access. Under one lock for the whole house,
 * so that two workers never count the same free place; shops take turns, oldest edit first within each. What a
 * shop has in flight counts as turns it had, and of equals the one that waited longest for a turn comes first.
 */
export const admit = (db: Database, editor: EditorDescription, letInAgainMs: number): Promise<Subject[]> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${admissionLock})`
    const inFlight = await tx.attempt.count({
      where: {
        provider: editor.provider,
        model: editor.model,
        state: { in: [...inFlightAttemptStates] },
        // What rests, since its shop lets us in no more, takes nobody's place.
        OR: [{ edit: { shop: { access: 'granted' } } }, { leaseUntil: { gt: new Date() } }],
      },
    })
    const admitted: Subject[] = []
    for (const edit of await nextInTurn(tx, { editor, places: editor.atOnce - inFlight, letInAgainMs })) {
      const { shop_id: shopId, id: editId, prompt, seed } = edit
      const moved = await moveRow(tx, shopId, {
        kind: 'edit',
        id: editId,
        from: ['waiting'],
        to: 'editing',
        actor: machine,
      })
      if (!moved) continue
      const { provider, model, priceMicros: reservedMicros } = editor
      const id = randomUUID()
      await tx.attempt.create({ data: { shopId, id, editId, provider, model, prompt, seed, reservedMicros } })
      admitted.push({ shopId, id })
    }
    return admitted
  })

interface Turn {
  readonly editor: EditorDescription
  readonly places: number
  readonly letInAgainMs: number
}

/** The states are named in full, so that the index of attempts by state and time serves. */
const nextInTurn = async (tx: Transaction, { editor, places, letInAgainMs }: Turn) =>
  places <= 0
    ? []
    : tx.$queryRaw<{ shop_id: string; id: string; prompt: string; seed: number }[]>`
        SELECT shop_id, id::text, prompt, seed FROM (
          SELECT edit.shop_id, edit.id, edit.prompt, edit.seed, edit.moved_at,
            row_number() OVER (PARTITION BY edit.shop_id ORDER BY edit.moved_at, edit.id) AS turn
          FROM edit
          JOIN shop ON shop.id = edit.shop_id AND shop.access = 'granted'
          CROSS JOIN LATERAL (
            SELECT count(*) AS releases FROM attempt
            WHERE attempt.shop_id = edit.shop_id AND attempt.edit_id = edit.id AND attempt.state = 'released'
          ) before
          WHERE edit.state = 'waiting'
            AND (releases = 0 OR edit.moved_at <= now() - ${letInAgainMs / 2} * 2 ^ releases * interval '1 ms')
            AND EXISTS (
            SELECT 1 FROM batch_edit link JOIN batch ON batch.shop_id = link.shop_id AND batch.id = link.batch_id
            WHERE link.shop_id = edit.shop_id AND link.edit_id = edit.id AND batch.state = 'running')
        ) queued
        LEFT JOIN (
          SELECT shop_id, max(created_at) AS last_turn_at,
            count(*) FILTER (WHERE state = ANY(${[...inFlightAttemptStates]}::attempt_state[])) AS in_flight
          FROM attempt
          WHERE state = ANY(enum_range(NULL::attempt_state)) AND moved_at > now() - interval '1 hour'
            AND provider = ${editor.provider} AND model = ${editor.model}
          GROUP BY shop_id
        ) served USING (shop_id)
        ORDER BY turn + coalesce(in_flight, 0), last_turn_at NULLS FIRST, moved_at LIMIT ${places}`
