/** How patient the queue is. Production takes `defaultTiming`; tests shorten it. */
export interface QueueTiming {
  /** How long a worker owns a job without renewing; it renews at half of this. */
  readonly lockMs: number
  /** How often workers look for jobs whose owner died; such a job runs again after one to two of these. */
  readonly stalledCheckMs: number
  /** How long a closing worker lets its handlers finish before it aborts them. */
  readonly graceMs: number
  /** How long an aborted handler may take to return before the worker leaves without it. */
  readonly abandonMs: number
  /** Pause before the second attempt; it doubles from there. */
  readonly retryBaseMs: number
  /** The longest pause between two attempts. */
  readonly retryCapMs: number
  /** A throttled job never comes back sooner than this, whatever moment it was given. */
  readonly shortestWaitMs: number
  /** How long a nudge waits for the database or Redis before it counts as `unavailable`. */
  readonly answerMs: number
}

export const defaultTiming: QueueTiming = {
  lockMs: 30_000,
  stalledCheckMs: 15_000,
  graceMs: 20_000,
  abandonMs: 5_000,
  retryBaseMs: 2_000,
  retryCapMs: 120_000,
  shortestWaitMs: 250,
  answerMs: 10_000,
}
