import type { RowProblem } from '../../../domain/csv/row-problem.ts'
import type { ImportLine } from '../../../ports/csv-import-store.ts'
import type { Page } from '../../../ports/page.ts'
import type { Database } from '../../connect.ts'
import type { ImportRowModel } from '../../generated/models.ts'
import { problemCode } from './import-columns.ts'
import { listPlanned } from './list-planned.ts'
import { type AskedRow, readChunk } from './read-chunk.ts'
import { comparePlaces, type RowPlace, readPlace, writePlace } from './row-place.ts'
import { suggestHandles } from './suggest-handles.ts'

interface Listing {
  readonly shopId: string
  readonly importId: string
  /** "number part" of the line to go on from. */
  readonly after?: string | undefined
  readonly limit: number
  readonly outcomes: readonly ImportLine['outcome'][]
}

type Line = Omit<ImportLine, 'productTitle'>

/** Rows in the order of the file, each with what became of it. */
export const listLines = async (db: Database, listing: Listing): Promise<Page<ImportLine>> => {
  const { shopId, limit, outcomes } = listing
  const after = readPlace(listing.after)
  const said = await listSaid(db, listing, after)
  const planned = outcomes.includes('planned') ? await takePlanned(db, listing, after) : []
  const lines = [...said, ...planned].sort(comparePlaces)
  const page = lines.slice(0, limit)
  const titles = await readTitles(db, shopId, page)
  const handles = await suggestHandles(db, shopId, page.flatMap(unknownHandle))
  const last = page.at(-1)
  return {
    rows: page.map((line) => ({
      ...line,
      productTitle: titles.get(line.productId ?? ''),
      problem: line.problem && suggest(line.problem, handles),
    })),
    nextAfter: lines.length > limit && last ? writePlace(last) : undefined,
  }
}

/** The handle by which a row names a product that the shop does not have. */
const unknownHandle = ({ problem }: Line): string | readonly [] =>
  problem?.code === 'unknown-handle' && problem.value !== undefined ? problem.value : []

/** Looked for as lines are shown: in a file of a million rows most are never looked at. */
const suggest = (problem: RowProblem, handles: ReadonlyMap<string, readonly string[]>): RowProblem => {
  const near = problem.code === 'unknown-handle' ? (handles.get(problem.value ?? '') ?? []) : []
  return near.length === 0 ? problem : { ...problem, suggestion: `Did you mean ${near.join(', ')}?` }
}

const takePlanned = async (
  db: Database,
  { shopId, importId, limit }: Listing,
  after: RowPlace,
): Promise<readonly Line[]> => {
  const lines: Line[] = []
  for await (const row of listPlanned(db, { shopId, importId, after })) {
    lines.push({ ...ofAsked(row), outcome: 'planned', problem: undefined })
    if (lines.length > limit) break
  }
  return lines
}

const listSaid = async (
  db: Database,
  { shopId, importId, limit, outcomes }: Listing,
  { number, part }: RowPlace,
): Promise<readonly Line[]> => {
  const rows = await db.importRow.findMany({
    where: {
      shopId,
      importId,
      outcome: { in: outcomes.filter((outcome) => outcome !== 'planned') },
      OR: [{ number: { gt: number } }, { number, part: { gt: part } }],
    },
    orderBy: [{ number: 'asc' }, { part: 'asc' }],
    take: limit + 1,
  })
  const asked = await findAsked(db, { shopId, importId }, rows.filter(isOfRivals))
  return rows.map((row) => {
    const one = asked.get(writePlace(row))
    return { ...(one ? ofAsked(one) : ofNothing(row)), outcome: row.outcome, problem: toProblem(row) }
  })
}

/** They ask for something, and other rows for the same. */
const isOfRivals = ({ code }: ImportRowModel): boolean => code === 'conflict' || code === 'same-as'

/** What rows ask for of which something is said, by their places. The rows are in the order of the file. */
const findAsked = async (
  db: Database,
  file: Pick<Listing, 'shopId' | 'importId'>,
  rows: readonly RowPlace[],
): Promise<ReadonlyMap<string, AskedRow>> => {
  const asked = new Map<string, AskedRow>()
  const places = new Set(rows.map(writePlace))
  let readTo = 0
  for (const { number } of rows) {
    if (number <= readTo) continue
    const chunk = await readChunk(db, file, number)
    for (const row of chunk?.rows ?? []) if (places.has(writePlace(row))) asked.set(writePlace(row), row)
    readTo = chunk?.lastNumber ?? number
  }
  return asked
}

const ofAsked = ({ number, part, group, order }: AskedRow) => ({
  number,
  part,
  productId: group.productId,
  colorwayKey: order.colorwayKey,
  provider: group.provider,
  order,
})

const ofNothing = ({ number, part }: RowPlace) => ({
  number,
  part,
  productId: undefined,
  colorwayKey: undefined,
  provider: undefined,
  order: undefined,
})

const readTitles = async (
  db: Database,
  shopId: string,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, string>> => {
  const productIds = [...new Set(lines.flatMap(({ productId }) => productId ?? []))]
  const listings = await db.mirrorListing.findMany({
    where: { shopId, productId: { in: productIds } },
    select: { productId: true, title: true },
  })
  return new Map(listings.map(({ productId, title }) => [productId, title]))
}

const toProblem = ({
  code,
  columnName,
  value,
  message,
  suggestion,
}: ImportRowModel): ImportLine['problem'] => ({
  code: problemCode.parse(code),
  column: columnName ?? undefined,
  value: value ?? undefined,
  message,
  suggestion: suggestion ?? undefined,
})
