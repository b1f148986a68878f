import type { BulkLineStore } from '../../../ports/bulk-line-store.ts'
import type { Database } from '../../connect.ts'
import { toJsonb } from './to-jsonb.ts'

interface Row {
  readonly number: number
  readonly id: string
  readonly parent_id: string
  readonly json: string
}

export const createBulkLineStore = (db: Database, shopId: string): BulkLineStore => ({
  keep: async (syncId, lines) => {
    // One array of texts for each column: the lines themselves need not be parsed again.
    await db.$executeRaw`
      INSERT INTO bulk_line (shop_id, sync_id, number, id, parent_id, line)
      SELECT ${shopId}, ${syncId}::uuid, kept.* FROM unnest(
        ${lines.map(({ number }) => number)}::int[], ${lines.map(({ id }) => id)}::text[],
        ${lines.map(({ parentId }) => parentId)}::text[], ${lines.map(({ json }) => storable(json))}::jsonb[]
      ) AS kept (number, id, parent_id, line)
      ON CONFLICT DO NOTHING`
  },

  listProducts: async (syncId, { after, limit }) => {
    // A picture of a variant hangs on the variant, which hangs on the product.
    const rows = await db.$queryRaw<Row[]>`
      WITH product AS (
        SELECT number, id, parent_id, line FROM bulk_line
        WHERE shop_id = ${shopId} AND sync_id = ${syncId}::uuid AND number > ${after} AND parent_id = id
        ORDER BY number LIMIT ${limit}
      ), child AS (
        SELECT line.number, line.id, line.parent_id, line.line FROM bulk_line AS line
        JOIN product ON line.parent_id = product.id
        WHERE line.shop_id = ${shopId} AND line.sync_id = ${syncId}::uuid AND line.id <> product.id
      ), grandchild AS (
        SELECT line.number, line.id, line.parent_id, line.line FROM bulk_line AS line
        JOIN child ON line.parent_id = child.id
        WHERE line.shop_id = ${shopId} AND line.sync_id = ${syncId}::uuid
      )
      SELECT number, id, parent_id, line::text AS json FROM product
      UNION ALL SELECT number, id, parent_id, line::text FROM child
      UNION ALL SELECT number, id, parent_id, line::text FROM grandchild
      ORDER BY number`
    const products = rows.filter(({ id, parent_id }) => id === parent_id)
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
