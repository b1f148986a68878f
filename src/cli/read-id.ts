import { invalidInput } from '../domain/errors.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id that the user typed. @throws ColorwayError `invalid_input` where it cannot be one */
export const readId = (text: string): string => {
  if (!uuid.test(text))
    throw invalidInput(
      `“${text}” is not an id.`,
      'Take it from a list: `batch list`, `review list`, `publications`.',
    )
  return text.toLowerCase()
}
