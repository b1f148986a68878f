/** What kind of thing is said of a row, for those who count and filter. */
export type ProblemCode =
  | 'damaged'
  | 'cell'
  | 'no-product'
  | 'unknown-product'
  | 'ambiguous-product'
  | 'no-colorway'
  | 'unknown-colorway'
  | 'no-source'
  | 'colour'
  | 'wish'
  | 'conflict'
  | 'cannot-be-made'

/** Why a row that is in order makes no edit. */
export type NoteCode =
  | 'same-as'
  | 'pictured'
  | 'on-its-way'
  | 'made-before'
  | 'picture-row'
  | 'no-look'
  | 'left-out'

/** Why a row leads to nothing, in the merchant's words. */
export interface RowProblem {
  readonly code: ProblemCode | NoteCode
  /** The header of the column that is meant, as the file writes it. */
  readonly column?: string | undefined
  readonly value?: string | undefined
  readonly message: string
  /** What to write instead, or to do. */
  readonly suggestion?: string | undefined
}
