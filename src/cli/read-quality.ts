import { invalidInput } from '../domain/errors.ts'
import type { Batch } from '../ports/batch-store.ts'

/** @throws ColorwayError `invalid_input` */
export const readQuality = (text: string): Batch['quality'] => {
  if (text !== 'draft' && text !== 'final')
    throw invalidInput(
      `“${text}” is no quality.`,
      'Choose draft (the standard model) or final (the better one, for what goes live).',
    )
  return text
}
