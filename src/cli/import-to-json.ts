import { layoutName } from '../domain/csv/find-layout.ts'
import { sumQuotes } from '../domain/lanes/sum-quotes.ts'
import type { CsvImport, ImportLine } from '../ports/csv-import-store.ts'

/**
 * What became of a file as JSON: every row that holds data is planned or reported, and `unaccounted` says by how many
 * rows that is not so. Money is in millionths of a US dollar.
 */
export const importToJson = (file: CsvImport, errors: readonly ImportLine[]) => {
  const { summary, shape, dataRows } = file
  const isUnread = file.state === 'unmapped'
  const { planned = 0, notes = 0, errors: withErrors = isUnread ? dataRows : 0 } = summary ?? {}
  const reported = notes + withErrors
  return {
    import: file.id,
    state: file.state,
    reason: file.reason,
    layout: layoutName(shape?.layout),
    encoding: shape?.encoding,
    delimiter: shape?.delimiter,
    headers: shape?.headers,
    rows: dataRows,
    planned,
    reported,
    unaccounted: dataRows - planned - reported,
    notes,
    edits: summary?.edits ?? 0,
    products: summary?.products ?? 0,
    errors: isUnread ? [unreadHeaders(file)] : errors.map(toError),
    errorsLeftOut: isUnread ? 0 : withErrors - errors.length,
    quote: summary ? sumQuotes(summary.quotes) : null,
    batches: file.batchIds,
  }
}

const toError = ({ number, problem }: ImportLine) => ({
  row: number,
  code: problem?.code,
  column: problem?.column,
  value: problem?.value,
  message: problem?.message,
  suggestion: problem?.suggestion,
})

const unreadHeaders = ({ shape }: CsvImport) => ({
  row: shape?.headerRow ?? 1,
  code: 'unknown-layout',
  message: 'The columns of the file are not understood, so that none of its rows can be used.',
  suggestion: 'Say with --map which column holds the handle, the product’s id, the SKU or the variant’s id.',
})
