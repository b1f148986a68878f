/** What kind of thing is said of a row, for those who count and filter. */
export const problemCodes = [
  'damaged',
  'cell',
  'no-product',
  'unknown-handle',
  'unknown-product',
  'ambiguous-product',
  'no-colorway',
  'unknown-colorway',
  'no-source',
  'colour',
  'wish',
  'conflict',
  'cannot-be-made',
] as const

/** Why a row that is in order makes no edit. */
export const noteCodes = [
  'same-as',
  'pictured',
  'on-its-way',
  'made-before',
  'picture-row',
  'no-look',
  'left-out',
] as const

export type RowCode = (typeof problemCodes)[number] | (typeof noteCodes)[number]

/** Why a row leads to nothing, in the merchant's words. */
export interface RowProblem {
  readonly code: RowCode
  /** The header of the column that is meant, as the file writes it. */
  readonly column?: string | undefined
  readonly value?: string | undefined
  readonly message: string
  /** What to write instead, or to do. */
  readonly suggestion?: string | undefined
}
