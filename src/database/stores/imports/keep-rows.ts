import type { EditOrder } from '../../../domain/edit-order.ts'
import type { ImportedRow, RowChunk } from '../../../ports/csv-import-store.ts'
import { type Database, poolOf } from '../../connect.ts'
import { toJsonb } from '../mirror/to-jsonb.ts'

interface Keeping {
  readonly shopId: string
  readonly importId: string
  readonly chunk: RowChunk
}

/**
 * Writes what became of rows, and how far the file is read, in one statement: after a crash the two agree. One array
 * for each column, as a file may have a million rows.
 */
export const keepRows = async (db: Database, { shopId, importId, chunk }: Keeping): Promise<void> => {
  const progress = [chunk.rowRead, chunk.dataRows, chunk.bytesRead]
  const planned = chunk.rows.filter((row) => row.outcome === 'planned')
  const reported = chunk.rows.filter((row) => row.outcome !== 'planned')
  await poolOf(db).query({
    name: 'keep-import-rows',
    text: statement,
    values: [shopId, importId, ...progress, ...plannedColumns(planned), ...reportedColumns(reported)],
  })
}

const statement = `
  WITH ours AS (
    UPDATE csv_import SET row_read = $3, data_rows = data_rows + $4, bytes_read = $5, moved_at = now()
    WHERE shop_id = $1 AND id = $2::uuid AND state = 'reading' AND row_read < $3
    RETURNING id
  ), planned AS (
    INSERT INTO import_row (shop_id, import_id, outcome, number, part, product_id, colorway_key, target, provider, wanted,
      needs_prompt, prompt_characters)
    SELECT $1, ours.id, 'planned', kept.* FROM ours CROSS JOIN unnest($6::int[], $7::smallint[], $8::text[], $9::text[],
      $10::text[], $11::text[], $12::jsonb[], $13::bool[], $14::int[]) AS kept
  )
  INSERT INTO import_row (shop_id, import_id, number, outcome, code, column_name, value, message, suggestion)
  SELECT $1, ours.id, kept.* FROM ours CROSS JOIN unnest($15::int[], $16::import_outcome[], $17::text[], $18::text[],
    $19::text[], $20::text[], $21::text[]) AS kept`

type Planned = Extract<ImportedRow, { outcome: 'planned' }>
type Reported = Exclude<ImportedRow, Planned>

const plannedColumns = (rows: readonly Planned[]): readonly (readonly unknown[])[] => [
  rows.map(({ number }) => number),
  rows.map(({ part }) => part),
  rows.map(({ edit }) => edit.productId),
  rows.map(({ edit }) => edit.colorwayKey),
  rows.map(({ edit }) => edit.target),
  rows.map(({ edit }) => edit.provider ?? null),
  rows.map(({ edit }) => toWanted(edit.order)),
  rows.map(({ edit }) => edit.needs.needsPrompt),
  rows.map(({ edit }) => edit.needs.promptCharacters),
]

const toWanted = ({ source, isFurther, onlyMissing, wish }: EditOrder): string =>
  toJsonb({ source, isFurther, onlyMissing, wish })

const reportedColumns = (rows: readonly Reported[]): readonly (readonly unknown[])[] => [
  rows.map(({ number }) => number),
  rows.map(({ outcome }) => outcome),
  rows.map(({ problem }) => problem.code),
  rows.map(({ problem }) => storable(problem.column)),
  rows.map(({ problem }) => storable(shorten(problem.value))),
  rows.map(({ problem }) => storable(problem.message)),
  rows.map(({ problem }) => storable(problem.suggestion)),
]

/** PostgreSQL's text knows no U+0000, and no half of a surrogate pair. */
const storable = (text: string | undefined): string | null =>
  text === undefined ? null : text.replaceAll('\0', '').toWellFormed()

const mostValueCharacters = 300

/** A cell may hold a book, and is shown in a line. */
const shorten = (value: string | undefined): string | undefined =>
  value !== undefined && value.length > mostValueCharacters
    ? `${value.slice(0, mostValueCharacters)}…`
    : value
