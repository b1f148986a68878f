import type { Database } from '../../connect.ts'
import { type AskedRow, readChunk } from './read-chunk.ts'
import { comparePlaces, type RowPlace, writePlace } from './row-place.ts'

interface PlanScope {
  readonly shopId: string
  readonly importId: string
  readonly after: RowPlace
}

/** The edits that are planned, in the order of the file: what is asked for, without what something is said of. */
export async function* listPlanned(
  db: Database,
  { shopId, importId, after }: PlanScope,
): AsyncGenerator<AskedRow> {
  let next = after.number
  for (;;) {
    const chunk = await readChunk(db, { shopId, importId }, next)
    if (!chunk) return
    const { lastNumber, rows } = chunk
    const said = await db.importRow.findMany({
      where: { shopId, importId, number: { gte: rows[0].number, lte: lastNumber } },
      select: { number: true, part: true },
    })
    const dropped = new Set(said.map(writePlace))
    for (const row of rows) if (comparePlaces(row, after) > 0 && !dropped.has(writePlace(row))) yield row
    next = lastNumber + 1
  }
}
