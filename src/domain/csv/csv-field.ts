/** What a column of our own format may say. */
export const orderFields = [
  'productId',
  'handle',
  'sku',
  'variantId',
  'optionValue',
  'targetColor',
  'targetHex',
  'source',
  'template',
  'prompt',
  'thing',
  'provider',
  'altText',
  'angle',
] as const

export type OrderField = (typeof orderFields)[number]

/** What else is read of a product export. */
export const exportFields = [
  'option1',
  'option2',
  'option3',
  'imageUrl',
  'command',
  'variantCommand',
] as const

export type CsvField = OrderField | (typeof exportFields)[number]

/** The columns that tell which product, and perhaps which variant, a row is about: the most exact first. */
export const keyFields = ['variantId', 'sku', 'productId', 'handle'] as const satisfies readonly CsvField[]

export type KeyField = (typeof keyFields)[number]

/** What the cells of a row say by their fields: empty where there is nothing. */
export type ReadCell = (field: CsvField) => string
