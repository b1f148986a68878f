import { foldText } from '../fold-text.ts'
import { type CsvField, keyFields, type OrderField, orderFields } from './csv-field.ts'
import { exportHeaders, matrixifyMarks, optionMarks, orderHeaders, pictureMarks } from './header-names.ts'

export type LayoutKind = 'colorway' | 'shopify' | 'matrixify'

/** Which column says what. */
export interface CsvLayout {
  readonly kind: LayoutKind
  /** From 0. */
  readonly columns: Readonly<Partial<Record<CsvField, number>>>
  /** Headers that come more than once: the first column of each is read. */
  readonly repeated: readonly string[]
}

/** What a layout is called where it is shown. */
export const layoutName = (layout: CsvLayout | undefined): LayoutKind | 'unknown' => layout?.kind ?? 'unknown'

/** Which header stands for which field, as somebody said of a file that we do not know. */
export type HeaderMapping = Readonly<Partial<Record<OrderField, string>>>

/**
 * Tells the layouts apart by their headers, however these are spelled; undefined for what is none of them. With a
 * mapping, that is believed, and the layout is our own.
 */
export const findLayout = (
  headers: readonly string[],
  mapping: HeaderMapping = {},
): CsvLayout | undefined => {
  const folded = headers.map(foldHeader)
  const repeated = headers.filter((_, at) => folded[at] !== '' && folded.indexOf(folded[at]) < at)
  const mapped = findMapped(folded, mapping)
  if (Object.keys(mapped).length > 0) {
    const columns = { ...withoutColumns(findColumns(folded, orderHeaders), Object.values(mapped)), ...mapped }
    return identifies(columns) ? { kind: 'colorway', columns, repeated } : undefined
  }
  const has = (names: readonly string[]): boolean => names.some((name) => folded.includes(foldHeader(name)))
  const exported = findColumns(folded, exportHeaders)
  const columns = findColumns(folded, orderHeaders)
  const isOwn = ownFields.some((field) => columns[field] !== undefined)
  const isExport = identifies(exported) && (has(optionMarks) || (has(pictureMarks) && !isOwn))
  if (isExport) return { kind: has(matrixifyMarks) ? 'matrixify' : 'shopify', columns: exported, repeated }
  return identifies(columns) ? { kind: 'colorway', columns, repeated } : undefined
}

/** What only our own format asks for. */
const ownFields = [
  'optionValue',
  'targetColor',
  'targetHex',
  'source',
  'template',
  'prompt',
  'thing',
  'angle',
] as const

type Columns = CsvLayout['columns']

const identifies = (columns: Columns): boolean => keyFields.some((field) => columns[field] !== undefined)

const findColumns = (
  folded: readonly string[],
  names: Readonly<Partial<Record<CsvField, readonly string[]>>>,
): Columns => {
  const found = Object.entries(names).map(([field, spellings]) => [
    field,
    spellings.map((name) => folded.indexOf(foldHeader(name))).find((at) => at >= 0),
  ])
  return Object.fromEntries(found.filter(([, at]) => at !== undefined))
}

const findMapped = (folded: readonly string[], mapping: HeaderMapping): Columns => {
  const found = orderFields.map((field) => [field, folded.indexOf(foldHeader(mapping[field] ?? ''))] as const)
  return Object.fromEntries(found.filter(([field, at]) => mapping[field] !== undefined && at >= 0))
}

/** Without fields whose column was given to another one. */
const withoutColumns = (columns: Columns, taken: readonly number[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, at]) => !taken.includes(at)))

/** Headers lose quotes, asterisks and colons at their ends, and the kinds of apostrophe. */
const foldHeader = (header: string): string =>
  foldText(header.replaceAll(/[’`´]/g, "'")).replace(/^["'*\s]+|["'*:\s]+$/g, '')
