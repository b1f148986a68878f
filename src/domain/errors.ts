/** What a caller should do with an error: the stable code that HTTP, the queue and the command line all act on. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'throttled'
  | 'unavailable'
  | 'unknown_outcome'
  | 'failed'
  | 'account_broken'
  | 'budget_exhausted'
  | 'bug'

interface ErrorOptions {
  /** Shown to the merchant below the message: what to do next. */
  readonly hint?: string
  /** Earliest moment at which the same call may be made again; only for `throttled`. */
  readonly retryAt?: Date
  /** Which of the inputs are meant, by their names, with what is wrong with each. */
  readonly fields?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/**
 * The one base of every error that Colorway throws on purpose. `message` is written for the merchant:
 * it names what happened to which thing, and holds no secret. Anything else that is thrown counts as a bug.
 */
export class ColorwayError extends Error {
  override readonly name = 'ColorwayError'
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly retryAt: Date | undefined
  readonly fields: Readonly<Record<string, string>> | undefined

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint
    this.retryAt = options.retryAt
    this.fields = options.fields
  }
}

/** The input cannot be used as it is; trying again changes nothing. */
export const invalidInput = (message: string, hint?: string) =>
  new ColorwayError('invalid_input', message, hint === undefined ? {} : { hint })

/**
 * The same of an input that has a name: what is wrong with it stands beside it, too.
 * @throws what `check` throws
 */
export const checkField = <T>(name: string, check: () => T): T => {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof ColorwayError)) throw error
    const { code, message, hint, cause } = error
    const fields = { [name]: [message, hint].filter(Boolean).join(' ') }
    throw new ColorwayError(code, message, { ...(hint !== undefined && { hint }), fields, cause })
  }
}

/** Several inputs cannot be used as they are: what is wrong with each, by its name. */
export const invalidFields = (fields: Readonly<Record<string, string>>) =>
  new ColorwayError('invalid_input', Object.values(fields).join(' '), { fields })

/** Nobody knows who the caller is: the same call may be made again with a fresh session. */
export const notSignedIn = (message: string) => new ColorwayError('not_signed_in', message)

/** The caller may not do this, or the shop does not let us do it: who asks again is refused again. */
export const notAllowed = (message: string) => new ColorwayError('not_allowed', message)

/** There is no such thing in this shop. */
export const notFound = (message: string) => new ColorwayError('not_found', message)

/** Somebody changed what we were about to write: a person must look. */
export const conflict = (message: string, fields?: Readonly<Record<string, string>>) =>
  new ColorwayError('conflict', message, fields === undefined ? {} : { fields })

/** A provider's moderation said no to this picture and prompt; the same call would be refused again. */
export const refused = (message: string) => new ColorwayError('refused', message)

/** A limit was met before the call was accepted; nothing was spent. */
export const throttled = (message: string, retryAt: Date) =>
  new ColorwayError('throttled', message, { retryAt })

/** Something that we depend on did not answer, and certainly did nothing: retry with jitter. */
export const unavailable = (message: string, cause?: unknown) =>
  new ColorwayError('unavailable', message, { cause })

/** A call was sent and its outcome is not known: reconcile before any retry. */
export const unknownOutcome = (message: string, cause?: unknown) =>
  new ColorwayError('unknown_outcome', message, { cause })

/** A call was accepted, came to nothing and cost nothing: the same call may well work another time. */
export const failed = (message: string, cause?: unknown) => new ColorwayError('failed', message, { cause })

/** An account at a provider is not usable: no call with it works until somebody has seen to it. */
export const accountBroken = (message: string, hint?: string) =>
  new ColorwayError('account_broken', message, hint === undefined ? {} : { hint })

/** A state that the code rules out: our fault, and loud. */
export const bug = (message: string, cause?: unknown) => new ColorwayError('bug', message, { cause })
