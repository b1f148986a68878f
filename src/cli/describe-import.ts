import { orderFields } from '../domain/csv/csv-field.ts'
import { layoutName } from '../domain/csv/find-layout.ts'
import { orderHeaders } from '../domain/csv/header-names.ts'
import { sumQuotes } from '../domain/lanes/sum-quotes.ts'
import { formatUsd } from '../domain/money.ts'
import type { CsvImport } from '../ports/csv-import-store.ts'
import { describeSeconds } from './describe-seconds.ts'

/** "wishes.csv (our own format): 120 rows, of which 100 ask for 100 pictures of 12 products, 15 ask for …" */
export const describeImport = (file: CsvImport): string => {
  const { fileName, state, reason, summary, dataRows, shape } = file
  const what = `${fileName} (${layouts[layoutName(shape?.layout)]})`
  if (!summary) return `${what}: ${state}${reason === undefined ? '' : `, ${reason}`}; ${dataRows} rows.`
  const { planned, notes, errors, edits, products, quotes } = summary
  const { mostMicros, leastMicros, seconds } = sumQuotes(quotes)
  const most = formatUsd(mostMicros)
  const cost = leastMicros === mostMicros ? most : `${formatUsd(leastMicros)} to ${most}`
  const quote = edits === 0 ? '' : ` That costs ${cost} and takes about ${describeSeconds(seconds)}.`
  const repeated = shape?.layout?.repeated ?? []
  const twice =
    repeated.length === 0 ? '' : ` Of columns that come twice (${repeated.join(', ')}) the first is read.`
  return `${what}: ${dataRows} rows, of which ${planned} ask for ${count(edits, 'picture')} of ${count(products, 'product')}, ${notes} for nothing that is missing, and ${errors} have errors.${quote}${twice}`
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

const layouts = {
  colorway: 'our own format',
  shopify: 'a product export of Shopify',
  matrixify: 'a product export of Matrixify',
  unknown: 'columns that are not understood',
} as const

/** What to do about a file that nobody understands; nothing for others. */
export const describeLayout = ({ state, shape }: CsvImport): string[] =>
  state === 'unmapped' && shape
    ? [
        `Its columns are: ${shape.headers.map((header) => `“${header}”`).join(', ')}.`,
        `Write a JSON file such as {"handle": "${shape.headers[0]}"} and name it with --map. What can be mapped:`,
        ...orderFields.map((field) => `  ${field}: ${orderHeaders[field][0]}`),
      ]
    : []
