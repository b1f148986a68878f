interface RetryHint {
  readonly headers: Headers
  readonly now: Date
  /** Where the provider does not say. */
  readonly pauseMs: number
}

const longestPauseMs = 3_600_000

/** The moment that `Retry-After` names, in seconds or as a date; never past, and at most an hour away. */
export const readRetryAt = ({ headers, now, pauseMs }: RetryHint): Date => {
  const hint = headers.get('retry-after')?.trim() ?? ''
  const seconds = /^\d+(\.\d+)?$/.test(hint) ? Number(hint) * 1_000 : Number.NaN
  // Other texts than HTTP's dates are dates to this parser too, such as "-5".
  const untilDate = /^[A-Za-z]+, /.test(hint) ? Date.parse(hint) - now.getTime() : Number.NaN
  const afterMs = [seconds, untilDate].find(Number.isFinite) ?? pauseMs
  return new Date(now.getTime() + Math.min(Math.max(afterMs, 0), longestPauseMs))
}
