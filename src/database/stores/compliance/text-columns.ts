import { Prisma } from '../../generated/client.ts'
import type { Transaction } from '../transaction.ts'

export interface TextColumn {
  readonly table: string
  readonly column: string
  /** "text", "ARRAY" or "jsonb", as information_schema calls it. */
  readonly type: string
  /** The column that names the shop: a shop's own row has it as its id. */
  readonly shop: string
}

/**
 * Every column in which somebody may have written something about somebody: texts, lists of texts and JSON of every
 * table that has a shop. Keys, ids and addresses are none: a number in them is never a customer's, and replacing it
 * would lose what they point to. Webhooks that wait hold the request itself, and drop it when they are handled.
 */
export const listTextColumns = (tx: Transaction): Promise<TextColumn[]> =>
  tx.$queryRaw<TextColumn[]>`
    SELECT columns.table_name AS table, column_name AS column, data_type AS type,
      CASE table_name WHEN 'shop' THEN 'id' ELSE 'shop_id' END AS shop
    FROM information_schema.columns columns
    WHERE table_schema = current_schema() AND table_name <> 'webhook_delivery'
      AND (data_type IN ('text', 'jsonb') OR udt_name = '_text')
      AND column_name !~ '(^|_)(id|ids|key|keys|url|hex|sku|ticket|handle|filename)$'
      AND (table_name = 'shop' OR EXISTS (SELECT FROM information_schema.columns own
        WHERE own.table_schema = columns.table_schema AND own.table_name = columns.table_name
          AND own.column_name = 'shop_id'))
      AND NOT EXISTS (SELECT FROM information_schema.key_column_usage used
        WHERE used.table_schema = columns.table_schema AND used.table_name = columns.table_name
          AND used.column_name = columns.column_name)
    ORDER BY 1, 2`

/** The same for tables. */
export const listShopTables = async (tx: Transaction): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ table: string }[]>`
    SELECT table_name AS table FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'shop_id' ORDER BY 1`
  return rows.map(({ table }) => table)
}

/** A name out of information_schema, as SQL. */
export const quoted = (name: string): Prisma.Sql => Prisma.raw(`"${name.replaceAll('"', '""')}"`)
