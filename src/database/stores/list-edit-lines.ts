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

/**
 * A page of a batch's edits. Those in trouble and the others are two lists, one after the other, each in the order of an
 * index: sorting by the state would look at all of them for each page.
 */
export const listEditLines = async (
  db: Database,
  shopId: string,
  { batchId, states, after, limit }: Wanted,
): Promise<Page<EditLine>> => {
  const wanted = states.length === 0 ? editStates : states
  const troubled = wanted.filter(isTroubled)
  const others = wanted.filter((state) => !isTroubled(state))
  const from = after === undefined ? undefined : await findPlace(db, shopId, after)
  const read = (some: readonly EditState[], place: Place | undefined, most: number): Promise<Row[]> =>
    some.length === 0 || most <= 0
      ? Promise.resolve([])
      : db.$queryRaw<Row[]>`
          SELECT edit.id::text AS id, edit.state::text AS state, edit.reason, edit.product_id AS "productId",
            edit.product_title AS "productTitle", edit.colorway_label AS "colorwayLabel", edit.angle,
            edit.target_hex AS "targetHex",
            (SELECT sum(reserved_micros)::bigint FROM attempt WHERE edit.state = 'parked' AND attempt.state = 'uncertain'
              AND attempt.shop_id = edit.shop_id AND attempt.edit_id = edit.id) AS "uncertainMicros"
          FROM edit
          WHERE edit.shop_id = ${shopId} AND edit.state = ANY(${[...some]}::edit_state[])
            AND EXISTS (SELECT FROM batch_edit link WHERE link.shop_id = edit.shop_id
              AND link.batch_id = ${batchId}::uuid AND link.edit_id = edit.id)
            ${place === undefined ? Prisma.empty : isBehind(place)}
          ORDER BY edit.product_title, edit.colorway_label, edit.id
          LIMIT ${most}`
  const first = from === undefined || isTroubled(from.state) ? await read(troubled, from, limit + 1) : []
  const passed = from === undefined || isTroubled(from.state) ? undefined : from
  const rows = [...first, ...(await read(others, passed, limit + 1 - first.length))]
  const page = rows.slice(0, limit)
  return { rows: page.map(toLine), nextAfter: rows.length > limit ? page.at(-1)?.id : undefined }
}

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
