import { invalidInput } from '../domain/errors.ts'

/**
 * JSON with its numbers as they are written: ids may have more digits than a number of ours can tell apart, and sums
 * are no binary fractions.
 * @throws ColorwayError `invalid_input` where it is none
 */
export const parseSignedJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'), keepDigits)
  } catch {
    throw invalidInput('The body of this webhook is not JSON.')
  }
}

const keepDigits = (_name: string, value: unknown, { source }: { source?: string } = {}): unknown =>
  typeof value === 'number' && source !== undefined ? source : value
