import { parse } from 'csv-parse/sync'
import { type CsvLayout, findLayout, type HeaderMapping } from '../domain/csv/find-layout.ts'
import type { CsvShape } from '../ports/csv-files.ts'
import { dialect } from './dialect.ts'

const delimiters = [',', ';', '\t', '|'] as const
/** Titles and notes may stand above the headers. */
const mostRowsAbove = 10

type Header = Pick<CsvShape, 'delimiter' | 'headers' | 'headerRow' | 'layout'>

/**
 * Finds separator and headers in the first lines of a file: what makes a known layout of them, with the most columns
 * that are understood; else what makes the most columns. undefined where there is nothing but blank lines.
 */
export const findShape = (sample: string, mapping: HeaderMapping | undefined): Header | undefined => {
  const said = /^(?:\ufeff)?sep=([,;\t|])\r?\n/i.exec(sample)?.[1]
  const found = delimiters
    .filter((delimiter) => said === undefined || delimiter === said)
    .flatMap((delimiter) => readHeader(sample, delimiter, mapping) ?? [])
  return found.toSorted((one, other) => worthOf(other) - worthOf(one))[0]
}

const worthOf = ({ layout, headers }: Header): number =>
  understood(layout) * 1_000 + headers.filter((header) => header.trim() !== '').length

const understood = (layout: CsvLayout | undefined): number => Object.keys(layout?.columns ?? {}).length

const readHeader = (
  sample: string,
  delimiter: CsvShape['delimiter'],
  mapping: HeaderMapping | undefined,
): Header | undefined => {
  const records = parse(sample, {
    ...dialect,
    delimiter,
    to: mostRowsAbove,
    skip_records_with_error: true,
  })
  const candidates = records.flatMap((headers, at): Header[] => {
    if (headers.every((header) => header.trim() === '') || /^sep=/i.test(headers[0])) return []
    const clean = withoutEmptyEnd(headers.map(cleanHeader))
    return [{ delimiter, headers: clean, headerRow: at + 1, layout: findLayout(clean, mapping) }]
  })
  return (
    candidates.toSorted((one, other) => understood(other.layout) - understood(one.layout))[0] ?? undefined
  )
}

/** Without characters that nobody sees, and with one kind of space. */
const cleanHeader = (header: string): string =>
  header
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Spreadsheets write columns that were used once as empty ones for ever. */
const withoutEmptyEnd = (headers: readonly string[]): string[] =>
  headers.slice(0, headers.findLastIndex((header) => header.trim() !== '') + 1)
