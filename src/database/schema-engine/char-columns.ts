import { ColumnTypeEnum, type SqlResultSet } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const charOid = 18

/**
 * Postgres' catalogue keeps one-letter codes in the type "char", which Prisma's adapter refuses to read (7.10.0)
 * and which the schema engine must have as characters. The pool given back passes them off as text;
 * `restore` gives the result set of such a query its characters again.
 */
export function readCharColumns(pool: pg.Pool) {
  const charColumns = new WeakMap<object, ReadonlySet<number>>()
  const query = async (config: pg.QueryArrayConfig) => {
    const result = await pool.query(config)
    const isChar = result.fields.map((field) => field.dataTypeID === charOid)
    charColumns.set(result.rows, new Set(isChar.flatMap((yes, column) => (yes ? [column] : []))))
    const fields = result.fields.map((field) =>
      field.dataTypeID === charOid ? { ...field, dataTypeID: pg.types.builtins.TEXT } : field,
    )
    return { ...result, fields }
  }
  const readable: pg.Pool = Object.create(pool, { query: { value: query } })
  const restore = (found: SqlResultSet): SqlResultSet => {
    const isChar = charColumns.get(found.rows)
    const columnTypes = found.columnTypes.map((type, column) =>
      isChar?.has(column) ? ColumnTypeEnum.Character : type,
    )
    return { ...found, columnTypes }
  }
  return { readable, restore }
}
