import { orderFields } from './csv-field.ts'
import { orderHeaders } from './header-names.ts'
import { writeCsvRow } from './write-csv-row.ts'

const examples: readonly Partial<Record<(typeof orderFields)[number], string>>[] = [
  { handle: 'linen-shirt', optionValue: 'Navy' },
  {
    handle: 'linen-shirt',
    optionValue: 'Olive',
    targetColor: 'olive green',
    targetHex: '#6B6B2F',
    source: '2',
    altText: 'Linen shirt in olive, from behind',
    angle: 'further',
  },
]

/** A file in our own format to begin with: its headers, and two rows that show how they are meant. */
export const writeTemplate = (): string =>
  [
    orderFields.map((field) => orderHeaders[field][0]),
    ...examples.map((example) => orderFields.map((field) => example[field] ?? '')),
  ]
    .map(writeCsvRow)
    .join('')
