import type { ImportLine } from '../../../ports/csv-import-store.ts'
import type { Page } from '../../../ports/page.ts'
import type { Database } from '../../connect.ts'
import { problemCode } from './import-columns.ts'
import { readOrder } from './wanted.ts'

interface Listing {
  readonly importId: string
  /** "number part" of the line to go on from. */
  readonly after?: string | undefined
  readonly limit: number
  readonly outcomes: readonly ImportLine['outcome'][]
}

/** Rows in the order of the file, each with what became of it. */
export const listLines = async (
  db: Database,
  shopId: string,
  { importId, after, limit, outcomes }: Listing,
): Promise<Page<ImportLine>> => {
  const [number = 0, part = 0] = after?.split(' ').map(Number) ?? []
  const rows = await db.importRow.findMany({
    where: {
      shopId,
      importId,
      outcome: { in: [...outcomes] },
      OR: [{ number: { gt: number } }, { number, part: { gt: part } }],
    },
    orderBy: [{ number: 'asc' }, { part: 'asc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const productIds = [...new Set(page.flatMap(({ productId }) => productId ?? []))]
  const listings = await db.mirrorListing.findMany({
    where: { shopId, productId: { in: productIds } },
    select: { productId: true, title: true },
  })
  const titles = new Map(listings.map(({ productId, title }) => [productId, title]))
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({
      number: row.number,
      part: row.part,
      outcome: row.outcome,
      productId: row.productId ?? undefined,
      productTitle: titles.get(row.productId ?? ''),
      colorwayKey: row.colorwayKey ?? undefined,
      provider: row.provider ?? undefined,
      order: readOrder(row),
      problem: toProblem(row),
    })),
    nextAfter: rows.length > limit && last ? `${last.number} ${last.part}` : undefined,
  }
}

interface Said {
  readonly code: string | null
  readonly columnName: string | null
  readonly value: string | null
  readonly message: string | null
  readonly suggestion: string | null
}

const toProblem = ({ code, columnName, value, message, suggestion }: Said): ImportLine['problem'] =>
  code === null || message === null
    ? undefined
    : {
        code: problemCode.parse(code),
        column: columnName ?? undefined,
        value: value ?? undefined,
        message,
        suggestion: suggestion ?? undefined,
      }
