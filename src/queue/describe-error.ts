import { ColorwayError } from '../domain/errors.ts'

interface Description {
  /** Our own code; for a foreign error the one it carries, such as `ECONNREFUSED`, or else `bug`. */
  readonly code: string
  readonly reason: string
}

/**
 * What may be said of an error in a log or kept beside a job: our own messages are written to be shown, those of
 * others may quote an address, a header or a query, so only their name and code are told.
 */
export function describeError(error: unknown): Description {
  if (error instanceof ColorwayError) return { code: error.code, reason: error.message }
  if (!(error instanceof Error)) return { code: 'bug', reason: `a thrown ${typeof error}` }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'bug'
  return { code, reason: `${error.name} (message withheld)` }
}

/** Where an error came from, without its message; for debugging only. */
export function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack.split('\n').filter((line) => /^ +at /.test(line))
}
