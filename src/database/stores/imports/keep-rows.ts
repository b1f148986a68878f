import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import type { ImportedRow, RowChunk } from '../../../ports/csv-import-store.ts'
import { type Database, poolOf } from '../../connect.ts'
import { writeWanted } from './wanted.ts'

interface Keeping {
  readonly shopId: string
  readonly importId: string
  readonly chunk: RowChunk
}

/**
 * Writes what became of rows, and how far the file is read, in one transaction: after a crash the two agree. It does not
 * wait for the disk: what a crash of the server takes is read again. Rows are copied, which takes half the time of an
 * INSERT, as a file may have a million.
 */
export const keepRows = async (db: Database, { shopId, importId, chunk }: Keeping): Promise<void> => {
  const client = await poolOf(db).connect()
  let failure: unknown
  try {
    await client.query('BEGIN; SET LOCAL synchronous_commit = off')
    const { rowRead, dataRows, bytesRead } = chunk
    const values = [shopId, importId, rowRead, dataRows, bytesRead]
    const { rowCount } = await client.query(progressStatement, values)
    if (rowCount === 1 && chunk.rows.length > 0) {
      const copy = client.query(copyFrom(copyStatement))
      const ids = `${toCell(shopId)}\t${importId}\t`
      let lines = ''
      for (const row of chunk.rows) lines += ids + toLine(row)
      copy.end(Buffer.from(lines))
      await once(copy, 'finish')
    }
    await client.query('COMMIT')
  } catch (error) {
    failure = error
    throw error
  } finally {
    // What a connection does that failed in the middle of a transaction is not to be found out.
    client.release(failure !== undefined)
  }
}

const progressStatement = `
  UPDATE csv_import SET row_read = $3, data_rows = data_rows + $4, bytes_read = $5, moved_at = now()
  WHERE shop_id = $1 AND id = $2::uuid AND state = 'reading' AND row_read < $3`

const copyStatement = `
  COPY import_row (shop_id, import_id, number, outcome, part, product_id, colorway_key, target, provider, only_missing,
    wanted, needs_prompt, prompt_characters, code, column_name, value, message, suggestion) FROM STDIN`

type Planned = Extract<ImportedRow, { outcome: 'planned' }>
type Reported = Exclude<ImportedRow, Planned>

/** A line of COPY's text format, behind the ids: https://www.postgresql.org/docs/current/sql-copy.html */
const toLine = (row: ImportedRow): string =>
  row.outcome === 'planned' ? plannedLine(row) : reportedLine(row)

const plannedLine = ({ number, part, edit }: Planned): string => {
  const { productId, colorwayKey, target, provider, needs, order } = edit
  const what = `${toCell(productId)}\t${toCell(colorwayKey)}\t${toCell(target)}\t${toCell(provider)}`
  const wanted = `${order.onlyMissing}\t${toCell(writeWanted(order))}`
  const nothing = '\\N\t\\N\t\\N\t\\N\t\\N'
  return `${number}\tplanned\t${part}\t${what}\t${wanted}\t${needs.needsPrompt}\t${needs.promptCharacters}\t${nothing}\n`
}

const reportedLine = ({ number, outcome, problem }: Reported): string => {
  const { code, column, value, message, suggestion } = problem
  const said = [code, column, shorten(value), message, suggestion].map(toCell).join('\t')
  return `${number}\t${outcome}\t0\t${'\\N\t'.repeat(8)}${said}\n`
}

const mostValueCharacters = 300

/** A cell may hold a book, and is shown in a line. */
const shorten = (value: string | undefined): string | undefined =>
  value !== undefined && value.length > mostValueCharacters
    ? `${value.slice(0, mostValueCharacters)}…`
    : value

const toCell = (cell: string | undefined): string => {
  if (cell === undefined) return '\\N'
  return isPlain.test(cell) ? cell : escapeCell(cell)
}

const isPlain = /^[\x20-\x5b\x5d-\x7e]*$/

/** PostgreSQL's text knows no U+0000, and no half of a surrogate pair. */
const escapeCell = (cell: string): string =>
  cell
    .replaceAll('\0', '')
    .toWellFormed()
    .replaceAll(/[\\\n\r\t\b\f\v]/g, (sign) => escapes[sign] ?? sign)

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}
