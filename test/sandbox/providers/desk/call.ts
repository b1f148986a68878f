import type { Fault } from '../fault.ts'

export interface SizePx {
  readonly widthPx: number
  readonly heightPx: number
}

/** What a call asks for, read from the provider's own body. */
export interface Call {
  readonly model: string
  /** As the model gets it: perhaps cut. */
  readonly prompt: string
  /** Addresses, data URIs, or base64 without a prefix. */
  readonly pictures: readonly string[]
  readonly count: number
  readonly size: SizePx | undefined
  readonly seed: number | undefined
  /** Default PNG. */
  readonly format?: 'png' | 'jpeg' | undefined
  /** The shapes in which the answer to the call waits for the job's end. */
  readonly waitsInShapes: readonly number[]
  readonly webhook?: { readonly url: string; readonly secret?: string | undefined } | undefined
  /** Whether the pictures come inside the answer. */
  readonly inline?: boolean
}

/** What can stand against a call, in words that each provider says in its own way. */
export type TroubleKind =
  | 'bad-key'
  | 'no-credits'
  | 'throttled'
  | 'throttled-for-good'
  | 'refused'
  | 'failed'
  | 'unknown-model'
  | 'invalid'
  | 'invalid-url'
  | 'picture-unreachable'
  | 'picture-invalid'
  | 'async-denied'
  | 'timed-out'
  | 'server-error'
  | 'unavailable'
  | 'not-found'

export interface Trouble {
  readonly trouble: TroubleKind
  readonly detail: string
  /** Which limit, where it is throttled. */
  readonly limit?: 'rate' | 'burst' | 'at-once'
  readonly retryAfterMs?: number
}

export const trouble = (kind: TroubleKind, detail: string): Trouble => ({ trouble: kind, detail })

/** The faults by which a provider turns a call away, and what it then says. */
export const turnedAway: Readonly<Partial<Record<Fault, Trouble>>> = {
  'bad-key': trouble('bad-key', 'The key is not accepted.'),
  'no-credits': trouble('no-credits', 'The balance is too low.'),
  throttle: { ...trouble('throttled', 'Too many requests.'), limit: 'rate', retryAfterMs: 1_000 },
  'throttle-for-good': trouble('throttled-for-good', 'The quota is used up.'),
  'server-error': trouble('server-error', 'Something went wrong on our side.'),
  unavailable: trouble('unavailable', 'The service is not available.'),
}
