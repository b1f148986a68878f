import { rankLanes } from '../../../domain/lanes/choose-lane.ts'
import type { Lane } from '../../../domain/lanes/lane.ts'
import type { WaitingEdit, WaitingShop } from '../../../domain/lanes/take-turns.ts'
import { addInstruction } from '../../../domain/revision.ts'
import { settingsColumn } from '../settings-store.ts'
import type { Transaction } from '../transaction.ts'

/** A lane, and how long a call of unknown outcome may still be at work there. */
export interface AdmissionLane extends Lane {
  readonly timeoutMs: number
}

export interface QueuedEdit extends WaitingEdit {
  readonly batchId: string
  readonly prompt: string
  readonly seed: number
  /** The only one that may make it; undefined: any that its shop may use. */
  readonly editor: string | undefined
  /** Whether a person said what to mind besides. */
  readonly hasInstruction: boolean
}

export interface QueuedShop extends WaitingShop<QueuedEdit, AdmissionLane> {
  readonly settings: ReturnType<typeof settingsColumn.parse>
}

/** Edits that some lane cannot take are passed over: so many more are looked at than there is room for. */
const spareEdits = 30

/**
 * The shops whose turn comes next, with as many of their waiting edits as could be let in at most. The first edit
 * that waits is found by the index, however many there are.
 */
export const readWaitingShops = async (
  tx: Transaction,
  lanes: readonly AdmissionLane[],
  room: number,
): Promise<QueuedShop[]> => {
  const shops = await readShops(tx, room)
  if (shops.length === 0) return []
  const edits = await readEdits(
    tx,
    shops.map(({ shop_id }) => shop_id),
    room + spareEdits,
  )
  return shops.map(
    ({ shop_id: shopId, settings: column, in_flight: inFlight, waits_since_ms: waitsSince }) => {
      const settings = settingsColumn.parse(column)
      return {
        shopId,
        settings,
        inFlight,
        waitsSince,
        edits: edits.filter(({ shop_id }) => shop_id === shopId).map(toQueuedEdit),
        lanesOf: lanesByEdit((named) =>
          rankLanes(lanes, shopId, { editors: named ?? settings.editors, policy: settings.editorPolicy }),
        ),
      }
    },
  )
}

/**
 * Which lanes an edit may go to: those of the editor that its batch names, however busy, or else those that the shop
 * uses. What a person wanted otherwise since comes first: another editor, or words that the named one does not read.
 */
const lanesByEdit = (rank: (named: readonly string[] | undefined) => readonly AdmissionLane[]) => {
  const ranked = new Map<string | undefined, readonly AdmissionLane[]>()
  const lanesOf = (name: string | undefined) => {
    const lanes = ranked.get(name) ?? rank(name === undefined ? undefined : [name])
    ranked.set(name, lanes)
    return lanes
  }
  return ({ editor, provider, hasInstruction }: QueuedEdit): readonly AdmissionLane[] => {
    const usual = lanesOf(undefined)
    if (provider !== undefined) return [...new Set([...lanesOf(provider), ...usual])]
    const named = editor === undefined ? usual : lanesOf(editor)
    return hasInstruction && !named.some(({ followsPrompts }) => followsPrompts) ? usual : named
  }
}

interface ShopRow {
  readonly shop_id: string
  readonly settings: unknown
  readonly in_flight: number
  readonly waits_since_ms: number
}

const readShops = (tx: Transaction, most: number) =>
  tx.$queryRaw<ShopRow[]>`
    SELECT shop.id AS shop_id, shop.settings, coalesce(served.in_flight, 0) AS in_flight,
      extract(epoch FROM greatest(shop.last_turn_at, first.moved_at))::float8 * 1000 AS waits_since_ms
    FROM (SELECT DISTINCT shop_id FROM batch WHERE state = 'running') busy
    JOIN shop ON shop.id = busy.shop_id AND shop.access = 'granted'
    CROSS JOIN LATERAL (
      SELECT edit.moved_at FROM edit
      WHERE edit.shop_id = shop.id AND edit.state = 'waiting'
        AND (edit.not_before IS NULL OR edit.not_before <= now())
        AND EXISTS (
          SELECT 1 FROM batch_edit link JOIN batch ON batch.shop_id = link.shop_id AND batch.id = link.batch_id
          WHERE link.shop_id = edit.shop_id AND link.edit_id = edit.id AND batch.state = 'running')
      ORDER BY edit.moved_at, edit.id LIMIT 1
    ) first
    LEFT JOIN (
      SELECT shop_id, count(*)::int AS in_flight FROM attempt
      WHERE state = ANY (ARRAY['reserved'::attempt_state, 'submitted'::attempt_state, 'ticketed'::attempt_state])
      GROUP BY shop_id
    ) served ON served.shop_id = shop.id
    ORDER BY in_flight, waits_since_ms, shop.id LIMIT ${most + spareEdits}`

interface EditRow {
  readonly shop_id: string
  readonly id: string
  readonly batch_id: string
  readonly quality: string
  readonly prompt: string
  readonly seed: number
  readonly needs_prompt: boolean
  readonly refused_by: string[]
  readonly instruction: string
  readonly wanted_provider: string | null
  readonly editor: string
}

/**
 * The oldest running batch that asked for an edit pays for it. Edits that name an editor are read apart, as many as
 * others: they need not wait behind those of an editor that has no room. The names are hopped to by the index.
 */
const readEdits = (tx: Transaction, shopIds: readonly string[], most: number) =>
  tx.$queryRaw<EditRow[]>`
    SELECT next.* FROM unnest(${[...shopIds]}::text[]) AS wanted(shop_id)
    CROSS JOIN LATERAL (
      WITH RECURSIVE known AS (
        (SELECT editor FROM edit WHERE edit.shop_id = wanted.shop_id AND edit.state = 'waiting' ORDER BY editor LIMIT 1)
        UNION ALL
        SELECT (SELECT editor FROM edit WHERE edit.shop_id = wanted.shop_id AND edit.state = 'waiting'
          AND edit.editor > known.editor ORDER BY editor LIMIT 1)
        FROM known WHERE known.editor IS NOT NULL
      )
      SELECT editor FROM known WHERE editor IS NOT NULL
    ) named
    CROSS JOIN LATERAL (
      SELECT edit.moved_at, edit.shop_id, edit.id::text, paying.id::text AS batch_id, paying.quality, edit.prompt, edit.seed,
        edit.needs_prompt, refusals.by AS refused_by, coalesce(edit.revision ->> 'instruction', '') AS instruction,
        edit.revision ->> 'provider' AS wanted_provider, edit.editor
      FROM edit
      CROSS JOIN LATERAL (
        SELECT batch.id, batch.quality
        FROM batch_edit link JOIN batch ON batch.shop_id = link.shop_id AND batch.id = link.batch_id
        WHERE link.shop_id = edit.shop_id AND link.edit_id = edit.id AND batch.state = 'running'
        ORDER BY batch.created_at, batch.id LIMIT 1
      ) paying
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT provider), ARRAY[]::text[]) AS by FROM attempt
        WHERE attempt.shop_id = edit.shop_id AND attempt.edit_id = edit.id AND attempt.state = 'refused'
      ) refusals
      WHERE edit.shop_id = wanted.shop_id AND edit.state = 'waiting' AND edit.editor = named.editor
        AND (edit.not_before IS NULL OR edit.not_before <= now())
      ORDER BY edit.moved_at, edit.id LIMIT ${most}
    ) next
    ORDER BY next.moved_at, next.id`

const toQueuedEdit = (row: EditRow): QueuedEdit => ({
  id: row.id,
  batchId: row.batch_id,
  prompt: row.prompt,
  seed: row.seed,
  // Words can only be minded by who reads them.
  needsPrompt: row.needs_prompt || row.instruction !== '',
  hasInstruction: row.instruction !== '',
  promptCharacters: addInstruction(row.prompt, row.instruction || undefined).length,
  tier: row.quality === 'draft' ? 'draft' : 'final',
  refusedBy: row.refused_by,
  provider: row.wanted_provider ?? undefined,
  editor: row.editor || undefined,
})
