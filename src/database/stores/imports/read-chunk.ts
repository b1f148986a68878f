import type { EditOrder } from '../../../domain/edit-order.ts'
import type { Database } from '../../connect.ts'
import { type EditGroup, readGroup } from './edit-group.ts'
import { readOrders } from './order-text.ts'

/** An edit that a row asks for, whatever is said of it. */
export interface AskedRow {
  readonly number: number
  readonly part: number
  readonly group: EditGroup
  readonly order: EditOrder
}

/** What rows that were dealt with together ask for, in the order of the file. */
export interface AskedChunk {
  readonly lastNumber: number
  readonly rows: readonly AskedRow[]
}

/** The chunk that a row is in, or the next one after it. */
export const readChunk = async (
  db: Database,
  { shopId, importId }: { readonly shopId: string; readonly importId: string },
  number: number,
): Promise<AskedChunk | undefined> => {
  const chunk = await db.importChunk.findFirst({
    where: { shopId, importId, lastNumber: { gte: number } },
    orderBy: { lastNumber: 'asc' },
    select: { lastNumber: true, numbers: true, parts: true, groupAt: true, groups: true, orders: true },
  })
  if (!chunk) return undefined
  const groups = chunk.groups.map(readGroup)
  const rows = readOrders(chunk.orders).map((order, at) => ({
    number: chunk.numbers[at],
    part: chunk.parts[at],
    group: groups[chunk.groupAt[at] - 1],
    order,
  }))
  return { lastNumber: chunk.lastNumber, rows }
}
