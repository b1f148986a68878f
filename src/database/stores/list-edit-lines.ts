import { type EditState, editStates, troubledEditStates } from '../../domain/edit-state.ts'
import type { EditLine } from '../../ports/edit-store.ts'
import type { Page, PageRequest } from '../../ports/page.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'

interface Wanted extends PageRequest {
  readonly batchId: string
  /** None: all. */
  readonly states: readonly EditState[]
}

interface Row extends Omit<EditLine, 'reason' | 'targetHex' | 'uncertainMicros'> {
  readonly reason: string | null
  readonly targetHex: string | null
  readonly uncertainMicros: bigint | null
}

const isTroubled = (state: EditState): boolean => troubledEditStates.some((troubled) => troubled === state)

/** A batch of more edits than that is read in the order of the shop's edits, among which its own are not far apart. */
const mostGathered = 10_000

/**
 * A page of a batch's edits. Those in trouble and the others are two lists, one after the other: sorting by the state
 * would look at all of them for each page. The edits of a small batch are gathered and sorted: the shop's own order
 * could lead past all others first.
 */
export const listEditLines = async (
  db: Database,
  shopId: string,
  { batchId, states, after, limit }: Wanted,
): Promise<Page<EditLine>> => {
  const wanted = states.length === 0 ? editStates : states
  const troubled = wanted.filter(isTroubled)
  const others = wanted.filter((state) => !isTroubled(state))
  const counts = await countByState(db, shopId, batchId)
  const countIn = (some: readonly EditState[]) =>
    some.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  const isGathered = countIn(editStates) <= mostGathered
  const from = after === undefined ? undefined : await findPlace(db, shopId, after)
  const read = (some: readonly EditState[], place: Place | undefined, most: number): Promise<Row[]> =>
    countIn(some) === 0 || most <= 0
      ? Promise.resolve([])
      : db.$queryRaw<Row[]>`
          SELECT edit.id::text AS id, edit.state::text AS state, edit.reason, edit.product_id AS "productId",
            edit.product_title AS "productTitle", edit.colorway_label AS "colorwayLabel", edit.angle,
            edit.target_hex AS "targetHex",
            (SELECT sum(reserved_micros)::bigint FROM attempt WHERE edit.state = 'parked' AND attempt.state = 'uncertain'
              AND attempt.shop_id = edit.shop_id AND attempt.edit_id = edit.id) AS "uncertainMicros"
          FROM ${isGathered ? gathered(shopId, batchId) : amongAll(shopId, batchId)}
          WHERE edit.state = ANY(${[...some]}::edit_state[])
            ${place === undefined ? Prisma.empty : isBehind(place)}
          ORDER BY edit.product_title, edit.colorway_label, edit.id
          LIMIT ${most}`
  const first = from === undefined || isTroubled(from.state) ? await read(troubled, from, limit + 1) : []
  const passed = from === undefined || isTroubled(from.state) ? undefined : from
  const rows = [...first, ...(await read(others, passed, limit + 1 - first.length))]
  const page = rows.slice(0, limit)
  return { rows: page.map(toLine), nextAfter: rows.length > limit ? page.at(-1)?.id : undefined }
}

const countByState = async (
  db: Database,
  shopId: string,
  batchId: string,
): Promise<ReadonlyMap<EditState, number>> => {
  const tallies = await db.batchTally.groupBy({
    by: ['state'],
    where: { shopId, batchId },
    _sum: { edits: true },
  })
  return new Map(tallies.map(({ state, _sum }) => [state, _sum.edits ?? 0]))
}

/** OFFSET 0 keeps the planner from walking the shop's order all the same, for the sake of the LIMIT. */
const gathered = (shopId: string, batchId: string): Prisma.Sql =>
  Prisma.sql`batch_edit AS link JOIN LATERAL (
      SELECT * FROM edit WHERE edit.shop_id = link.shop_id AND edit.id = link.edit_id OFFSET 0
    ) AS edit
    ON link.shop_id = ${shopId} AND link.batch_id = ${batchId}::uuid`

const amongAll = (shopId: string, batchId: string): Prisma.Sql =>
  Prisma.sql`(
      SELECT * FROM edit WHERE edit.shop_id = ${shopId} AND EXISTS (
        SELECT FROM batch_edit link WHERE link.shop_id = ${shopId}
          AND link.batch_id = ${batchId}::uuid AND link.edit_id = edit.id)
    ) AS edit`

interface Place {
  readonly state: EditState
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly id: string
}

const findPlace = async (db: Database, shopId: string, id: string): Promise<Place | undefined> =>
  (await db.edit.findUnique({
    where: { shopId_id: { shopId, id } },
    select: { state: true, productTitle: true, colorwayLabel: true, id: true },
  })) ?? undefined

const isBehind = ({ productTitle, colorwayLabel, id }: Place): Prisma.Sql =>
  Prisma.sql`AND (edit.product_title, edit.colorway_label, edit.id) > (${productTitle}, ${colorwayLabel}, ${id}::uuid)`

const toLine = (row: Row): EditLine => ({
  ...row,
  reason: row.reason ?? undefined,
  targetHex: row.targetHex ?? undefined,
  uncertainMicros: row.uncertainMicros ?? undefined,
})
