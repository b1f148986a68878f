import { chooseProduct } from '../domain/csv/choose-product.ts'
import type { CsvField } from '../domain/csv/csv-field.ts'
import { type Matching, matchRow } from '../domain/csv/match-row.ts'
import { createRowReader, type RowReading } from '../domain/csv/read-row.ts'
import type { ProductKeys } from '../domain/csv/row-order.ts'
import { bug } from '../domain/errors.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { CsvFiles, CsvShape } from '../ports/csv-files.ts'
import type { CsvImport, ImportedRow, RowChunk } from '../ports/csv-import-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import { readFile } from './import-file.ts'
import { createSwatchMeter } from './measure-swatches.ts'
import { rankEditors } from './rank-editors.ts'
import { readPlanningContext } from './read-planning-context.ts'
import { type RememberedProducts, rememberProducts } from './remember-products.ts'

export interface ReadImportDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly editors: Editors
  readonly desk: Pick<PictureDesk, 'measureSwatch'>
  readonly storage: Pick<PictureStorage, 'get'>
  readonly csvFiles: CsvFiles
}

interface Reading {
  readonly file: CsvImport
  readonly signal: AbortSignal
}

/**
 * Reads the rows of a file that were not read yet, and keeps what becomes of each. No more than a few thousand rows and
 * products are in memory, however many there are; while some are written, the next are read and looked up.
 */
export const readImportRows = async (
  deps: ReadImportDeps,
  shopId: string,
  { file, signal }: Reading,
): Promise<void> => {
  const { shape } = file
  if (!shape?.layout) throw bug(`The import ${file.id} is read without a layout.`)
  const { imports } = deps.stores.forShop(shopId)
  const { products, matching } = await prepare(deps, shopId, shape)
  const readRow = createRowReader(shape.layout, shape.headers)
  let bytesRead = 0
  const open = () =>
    readFile(deps.storage, { shopId, partKeys: file.partKeys }, (bytes) => {
      bytesRead = bytes
    })
  let writing: Promise<void> = Promise.resolve()
  const keep = async ({ rows, remembered }: PendingRows): Promise<void> => {
    await remembered
    const chunk = matchChunk(rows, products, matching)
    await writing
    writing = imports.keepRows(file.id, { ...chunk, bytesRead })
    // Awaited with the next chunk: until then nobody else hears of its failure.
    writing.catch(() => undefined)
  }
  let pending: PendingRows | undefined
  try {
    for await (const rows of deps.csvFiles.read(open, shape)) {
      signal.throwIfAborted()
      // Those that were dealt with before are read all the same: what continues a row needs it.
      const read = rows.map((row) => ({ number: row.number, reading: readRow(row) }))
      const fresh = read.filter(({ number }) => number > file.rowRead)
      if (fresh.length === 0) continue
      const next = { rows: fresh, remembered: products.remember(fresh.flatMap(keysOf)) }
      next.remembered.catch(() => undefined)
      if (pending) await keep(pending)
      pending = next
    }
    if (pending) await keep(pending)
  } finally {
    await writing
  }
}

interface ReadRow {
  readonly number: number
  readonly reading: RowReading
}

/** Rows whose products are being looked up. */
interface PendingRows {
  readonly rows: readonly ReadRow[]
  readonly remembered: Promise<void>
}

const keysOf = ({ reading }: ReadRow): ProductKeys | [] => ('keys' in reading ? reading.keys : [])

const prepare = async (deps: ReadImportDeps, shopId: string, shape: CsvShape) => {
  const { stores, catalogs, editors, desk } = deps
  const shop = stores.forShop(shopId)
  const meter = createSwatchMeter(catalogs.forShop(shopId), desk)
  const context = await readPlanningContext({ stores, editors }, shopId, meter.measured)
  const products = rememberProducts(shop, meter, context.appearanceOptions)
  const lanes = await rankEditors({ stores, editors }, shopId, undefined)
  const headerOf = (field: CsvField): string | undefined => shape.headers[shape.layout?.columns[field] ?? -1]
  const providers = [...new Set(['local', ...lanes.map(({ provider }) => provider)])]
  return { products, matching: { context, providers, headerOf } }
}

const matchChunk = (
  read: readonly ReadRow[],
  products: RememberedProducts,
  matching: Omit<Matching, 'asked'>,
): Omit<RowChunk, 'bytesRead'> => {
  const rows: ImportedRow[] = []
  let dataRows = 0
  for (const { number, reading } of read) {
    if (reading.kind === 'blank') continue
    dataRows++
    for (const imported of matchOne(number, reading, { products, matching })) rows.push(imported)
  }
  return { rows, dataRows, rowRead: read.at(-1)?.number ?? 0 }
}

interface Shop {
  readonly products: RememberedProducts
  readonly matching: Omit<Matching, 'asked'>
}

const matchOne = (
  number: number,
  reading: Exclude<RowReading, { kind: 'blank' }>,
  { products, matching }: Shop,
): ImportedRow[] => {
  if ('problem' in reading) return [{ number, outcome: reading.kind, problem: reading.problem }]
  const choice = chooseProduct(reading.keys, products, matching.headerOf)
  if (choice.kind === 'error') return [{ number, outcome: 'error', problem: choice.problem }]
  const { known } = choice
  const match = matchRow(reading, known, { ...matching, asked: products.askedOf(known.product.id) })
  if (match.kind !== 'planned') return [{ number, outcome: match.kind, problem: match.problem }]
  return match.edits.map((edit, part) => ({ number, outcome: 'planned', part, edit }))
}
