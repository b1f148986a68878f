import { type KeyField, keyFields, type ReadCell } from './csv-field.ts'
import { type CsvRow, holdsData } from './csv-row.ts'
import type { CsvLayout } from './find-layout.ts'
import { createCellReader } from './read-cells.ts'
import { readOrder } from './read-order.ts'
import type { ProductKeys, RowOrder } from './row-order.ts'
import type { RowProblem } from './row-problem.ts'

/** What a row says, before anybody looked for it in the shop. */
export type RowReading =
  | { readonly kind: 'order'; readonly keys: ProductKeys; readonly order: RowOrder }
  /** One variant of a product export, by its option values in the product's order. */
  | { readonly kind: 'variant'; readonly keys: ProductKeys; readonly values: readonly string[] }
  | { readonly kind: 'error' | 'note'; readonly problem: RowProblem }
  /** No data: nothing in it. */
  | { readonly kind: 'blank' }

/** Reads the rows of a file in their order: what continues the row above takes its product from there. */
export const createRowReader = (
  layout: CsvLayout,
  headers: readonly string[],
): ((row: CsvRow) => RowReading) => {
  const { readCells, findUnreadable } = createCellReader(layout, headers)
  let above: ProductKeys = {}
  return (row) => {
    if (row.damage !== undefined) return fail({ code: 'damaged', message: row.damage })
    const cells = readCells(row.cells)
    if (!cells) return holdsData(row) ? unread : { kind: 'blank' }
    const unreadable = findUnreadable(row.cells)
    if (unreadable) return fail(unreadable)
    if (layout.kind === 'colorway') return readOwn(cells, layout, headers)
    const reading = readExported(cells, above)
    if ('keys' in reading) above = ofProduct(reading.keys)
    return reading
  }
}

/** Cells only where the layout has no columns to read. */
const unread: RowReading = {
  kind: 'error',
  problem: {
    code: 'no-product',
    message: 'None of the columns that are read has anything in this row.',
    suggestion: 'Name a product in it, or delete the row.',
  },
}

const readOwn = (cell: ReadCell, layout: CsvLayout, headers: readonly string[]): RowReading => {
  const keys = readKeys(cell)
  if (!hasKey(keys))
    return fail({
      code: 'no-product',
      column: keyFields.flatMap((field) => headers[layout.columns[field] ?? -1] ?? []).join(', '),
      message: 'The row names no product.',
      suggestion: 'Write the product’s handle, its id, or the SKU of one of its variants.',
    })
  const { order, problem } = readOrder(cell)
  if (!problem) return { kind: 'order', keys, order }
  const { field, ...said } = problem
  return fail({ ...said, column: headers[layout.columns[field] ?? -1] })
}

const readExported = (cell: ReadCell, above: ProductKeys): RowReading => {
  const own = readKeys(cell)
  const { variantId, sku } = own
  const named = own.productId !== undefined || own.handle !== undefined
  const keys: ProductKeys = named ? own : { ...above, ...own }
  const values = (['option1', 'option2', 'option3'] as const).map(cell)
  const isVariant = values.some((value) => value !== '') || variantId !== undefined || sku !== undefined
  if (!hasKey(keys))
    return fail({
      code: 'no-product',
      message: 'The row names no product, and neither does one above it.',
      suggestion: 'Write the product’s handle into it.',
    })
  if (/^delete$/i.test(cell('command')) || /^delete$/i.test(cell('variantCommand')))
    return note({
      code: 'left-out',
      message: 'The row deletes what it names, so that nothing is made for it.',
    })
  if (isVariant) return { kind: 'variant', keys, values }
  return cell('imageUrl') === ''
    ? note({ code: 'no-look', message: 'The row names no variant, so that no colour is known to make.' })
    : note({ code: 'picture-row', message: 'The row only adds a picture to the product’s gallery.' })
}

const ofProduct = ({ productId, handle }: ProductKeys): ProductKeys => ({
  ...(productId !== undefined && { productId }),
  ...(handle !== undefined && { handle }),
})

const readKeys = (cell: ReadCell): ProductKeys => {
  const keys: Partial<Record<KeyField, string>> = {}
  for (const field of keyFields) {
    const value = cell(field)
    if (value !== '') keys[field] = value
  }
  return keys
}

const hasKey = (keys: ProductKeys): boolean => keyFields.some((field) => keys[field] !== undefined)

const fail = (problem: RowProblem): RowReading => ({ kind: 'error', problem })
const note = (problem: RowProblem): RowReading => ({ kind: 'note', problem })
