import { ColorwayError, invalidInput } from '../../domain/errors.ts'

/** What is said of a file whose pixels cannot be read though its header can. */
export const explainDamage = (cause: unknown): ColorwayError =>
  cause instanceof ColorwayError
    ? cause
    : invalidInput(
        `The picture file is damaged or incomplete (${cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable'}).`,
        'Export it once more and upload it again.',
      )
