import type { BulkLineStore } from '../../../ports/bulk-line-store.ts'
import { type Database, poolOf } from '../../connect.ts'
import { toJsonb } from './to-jsonb.ts'

interface Row {
  readonly number: number
  readonly id: string
  readonly parent_id: string
  readonly json: string
}

export const createBulkLineStore = (db: Database, shopId: string): BulkLineStore => ({
  keep: async (syncId, lines) => {
    await poolOf(db).query(keepStatement, [
      shopId,
      syncId,
      lines.map(({ number }) => number),
      lines.map(({ id }) => id),
      lines.map(({ parentId }) => parentId),
      lines.map(({ json }) => storable(json)),
    ])
  },

  listProducts: async (syncId, { after, limit }) => {
    // By the statistics of what stood here before, PostgreSQL may go through all lines for each parent.
    if (after === 0) await poolOf(db).query('ANALYZE bulk_line')
    const products = await db.$queryRaw<Row[]>`
      SELECT number, id, parent_id, line::text AS json FROM bulk_line
      WHERE shop_id = ${shopId} AND sync_id = ${syncId}::uuid AND number > ${after} AND parent_id = id
      ORDER BY number LIMIT ${limit}`
    const childrenOf = async (rows: readonly Row[]): Promise<readonly Row[]> => {
      const ids = rows.map(({ id }) => id)
      const values = [shopId, syncId, ids]
      return rows.length === 0 ? [] : (await poolOf(db).query<Row>(childrenStatement, values)).rows
    }
    const children = await childrenOf(products)
    // A picture of a variant hangs on the variant, which hangs on the product.
    const grandchildren = await childrenOf(children)
    const rows = [...products, ...children, ...grandchildren]
    return {
      lines: rows.map(({ number, id, parent_id, json }) => ({ number, id, parentId: parent_id, json })),
      nextAfter: products.length === limit ? products.at(-1)?.number : undefined,
    }
  },

  clear: async (syncId) => {
    await db.bulkLine.deleteMany({ where: { shopId, syncId } })
  },
})

/** A line as PostgreSQL takes it; see `toJsonb`. */
const storable = (json: string): string => (json.includes('\\u') ? toJsonb(JSON.parse(json)) : json)

/** One array for each column: the lines themselves need not be parsed again. */
const keepStatement = `
  INSERT INTO bulk_line (shop_id, sync_id, number, id, parent_id, line)
  SELECT $1, $2::uuid, kept.* FROM unnest($3::int[], $4::text[], $5::text[], $6::jsonb[])
    AS kept (number, id, parent_id, line)
  ON CONFLICT DO NOTHING`

/** Parent by parent rather than by a join: a table that was filled this minute has no statistics to plan one by. */
const childrenStatement = `
  SELECT line.* FROM unnest($3::text[]) AS parent (id) CROSS JOIN LATERAL (
    SELECT number, id, parent_id, line::text AS json FROM bulk_line
    WHERE shop_id = $1 AND sync_id = $2::uuid AND parent_id = parent.id AND id <> parent_id OFFSET 0) AS line
  ORDER BY number`
