import type { Database } from '../../../src/database/connect.ts'
import { Prisma } from '../../../src/database/generated/client.ts'

/** Every row of a shop as PostgreSQL writes it, by table: whatever table has a `shop_id` is among them. */
export const readShop = async (
  db: Database,
  shopId: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'shop_id' ORDER BY table_name`
  const found = new Map<string, readonly string[]>()
  for (const { name } of tables) found.set(name, await readTable(db, { name, column: 'shop_id', shopId }))
  found.set('shop', await readTable(db, { name: 'shop', column: 'id', shopId }))
  return found
}

interface Reading {
  readonly name: string
  readonly column: 'id' | 'shop_id'
  readonly shopId: string
}

const readTable = async (db: Database, { name, column, shopId }: Reading): Promise<string[]> => {
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(t)::text AS row FROM ${Prisma.raw(`"${name}"`)} t
    WHERE ${Prisma.raw(column)} = ${shopId} ORDER BY 1`
  return rows.map(({ row }) => row)
}

/** What only this shop knows: its ids, its pictures, its products. */
export const secretsOf = (rows: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const text = [...rows.values()].flat().join('\n')
  const uuids = text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  const others = text.match(/gid:\/\/[^"]+|The (?:live|approved|reviewed|quoted|running|mirrored)\b/g) ?? []
  return new Set([...uuids, ...others])
}
