import type { CsvRow } from '../domain/csv/csv-row.ts'
import { writeCsvRow } from '../domain/csv/write-csv-row.ts'
import { conflict } from '../domain/errors.ts'
import type { CsvFiles } from '../ports/csv-files.ts'
import type { CsvImportStore, ImportLine } from '../ports/csv-import-store.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import { readFile } from './import-file.ts'

interface ReportDeps {
  readonly stores: Stores
  readonly storage: Pick<PictureStorage, 'get'>
  readonly csvFiles: CsvFiles
}

const reasonHeaders = ['Reason', 'What to do'] as const
const linesPerPage = 500

/**
 * Writes the rows of a file that cannot be used as they stand there, with two columns behind them that say why: mended,
 * the file can be uploaded as it is. Answers how many rows there are.
 * @throws ColorwayError `conflict` where the file was not read
 */
export const writeImportReport = async (
  { stores, storage, csvFiles }: ReportDeps,
  { shopId, importId }: { readonly shopId: string; readonly importId: string },
  write: (text: string) => Promise<void>,
): Promise<number> => {
  const { imports } = stores.forShop(shopId)
  const { shape, partKeys, state } = await imports.get(importId)
  if (!shape?.layout) throw conflict(`The import is ${state}: nothing of it was read.`)
  const { headers } = shape
  // The report of a report has them already.
  const kept = headers.flatMap((header, at) => (reasonHeaders.some((own) => own === header) ? [] : [at]))
  const errors = listErrors(imports, importId)
  await write(`\ufeff${writeCsvRow([...kept.map((at) => headers[at]), ...reasonHeaders])}`)
  let next = await errors.next()
  let written = 0
  for await (const rows of csvFiles.read(() => readFile(storage, { shopId, partKeys }), shape)) {
    if (next.done) break
    let text = ''
    for (const row of rows) {
      if (next.done) break
      if (row.number !== next.value.number) continue
      text += writeReported(row, next.value, kept)
      written++
      next = await errors.next()
    }
    if (text !== '') await write(text)
  }
  return written
}

/** Each row with an error once, in the order of the file. */
async function* listErrors(imports: CsvImportStore, id: string): AsyncGenerator<ImportLine, undefined> {
  let after: string | undefined
  let last = 0
  do {
    const page = await imports.listLines(id, { after, limit: linesPerPage, outcomes: ['error'] })
    for (const line of page.rows) {
      if (line.number > last) yield line
      last = line.number
    }
    after = page.nextAfter
  } while (after !== undefined)
}

const writeReported = (row: CsvRow, { problem }: ImportLine, kept: readonly number[]): string => {
  const { column, message = '', suggestion = '' } = problem ?? {}
  const reason = column === undefined ? message : `${column}: ${message}`
  return writeCsvRow([...kept.map((at) => row.cells[at] ?? ''), reason, suggestion])
}
