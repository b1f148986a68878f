import type { PatternWords } from '../../domain/pattern.ts'
import type { EditModel } from '../generated/models.ts'

/** What the patterns of an edit's alt text and filename are filled with. */
export const patternWordsOf = (edit: EditModel): PatternWords => ({
  product: edit.productTitle,
  handle: edit.productHandle,
  color: edit.colorwayLabel,
  thing: edit.thing,
})
