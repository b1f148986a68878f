import type { ColorwayError } from '../domain/errors.ts'

interface Deadline {
  readonly afterMs: number
  readonly signal: AbortSignal | undefined
  /** What `signal` says when time is over. */
  reason(): ColorwayError
}

/** Gives the work a signal that the caller's ends, and the deadline while the work lasts. */
export const withDeadline = async <T>(
  { afterMs, signal, reason }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(reason()), afterMs)
  try {
    return await work(signal ? AbortSignal.any([signal, patience.signal]) : patience.signal)
  } finally {
    clearTimeout(timer)
  }
}
