import type { ImportedRow, RowChunk } from '../../../ports/csv-import-store.ts'
import { type Database, poolOf } from '../../connect.ts'
import { packEdits } from './pack-edits.ts'

interface Keeping {
  readonly shopId: string
  readonly importId: string
  readonly chunk: RowChunk
}

/**
 * Writes what became of rows, and how far the file is read, by one statement: after a crash the two agree, and a chunk
 * that comes again changes nothing.
 */
export const keepRows = (db: Database, keeping: Keeping): Promise<void> => {
  // Nothing holds the rows while they are written: else all of them would outlive a collection of garbage or two.
  const values = toValues(keeping)
  return poolOf(db)
    .query(keepStatement, values)
    .then(() => undefined)
}

const toValues = ({ shopId, importId, chunk }: Keeping): unknown[] => {
  const { rows, rowRead, dataRows, bytesRead } = chunk
  const edits = packEdits(rows)
  const said = JSON.stringify(rows.flatMap(toSaid))
  return [
    ...[shopId, importId, rowRead, dataRows, bytesRead, said],
    ...(edits
      ? [edits.numbers, edits.parts, edits.targets, edits.wishes, edits.onlyMissing, edits.groupAt]
      : Array.from({ length: 6 }, () => null)),
    ...[edits?.groups ?? null, edits?.orders ?? null],
  ]
}

const keepStatement = `
  WITH going AS (
    UPDATE csv_import SET row_read = $3, data_rows = data_rows + $4, bytes_read = $5, moved_at = now()
    WHERE shop_id = $1 AND id = $2::uuid AND state = 'reading' AND row_read < $3
    RETURNING shop_id, id
  ), said AS (
    INSERT INTO import_row (shop_id, import_id, number, outcome, code, column_name, value, message, suggestion)
    SELECT going.shop_id, going.id, one.* FROM going, json_to_recordset($6::json) AS one(
      number int, outcome import_outcome, code text, "column" text, value text, message text, suggestion text)
  )
  INSERT INTO import_chunk (shop_id, import_id, last_number, numbers, parts, targets, wishes, only_missing, group_at,
    groups, orders)
  SELECT shop_id, id, $3, $7::int[], $8::smallint[], $9::uuid[], $10::uuid[], $11::boolean[], $12::smallint[],
    $13::text[], $14::text
  FROM going WHERE $14::text IS NOT NULL`

const toSaid = (row: ImportedRow): object | readonly [] => {
  if (row.outcome === 'planned') return []
  const { number, outcome, problem } = row
  const { code, column, value, message, suggestion } = problem
  return {
    number,
    outcome,
    code,
    column: plain(column),
    value: plain(shorten(value)),
    message: plain(message),
    suggestion: plain(suggestion),
  }
}

const mostValueCharacters = 300

/** A cell may hold a book, and is shown in a line. */
const shorten = (value: string | undefined): string | undefined =>
  value !== undefined && value.length > mostValueCharacters
    ? `${value.slice(0, mostValueCharacters)}…`
    : value

/** PostgreSQL's text knows no U+0000, and no half of a surrogate pair. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\0', '').toWellFormed()
