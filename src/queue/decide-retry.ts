import { ColorwayError } from '../domain/errors.ts'
import type { QueueTiming } from './queue-timing.ts'

/** Attempts at a job whose dependency is down: with the default timing they spread over about four minutes. */
export const attemptsWhileUnavailable = 8

/** Attempts at a job that fails for any other reason: enough for a hiccup, too few to hide a bug. */
export const attemptsOtherwise = 3

export type Retry =
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'wait'; readonly untilMs: number }
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'give-up' }

interface Failure {
  readonly error: unknown
  /** Attempts that were already spent before this one. */
  readonly attemptsMade: number
  /** The worker was asked to stop and its grace is over. */
  readonly aborted: boolean
  readonly nowMs: number
  /** From 0 up to, not including, 1. */
  readonly random: number
}

/**
 * What becomes of a job whose handler threw. `hand-over` (another worker takes it now) and `wait` (throttled) spend
 * no attempt. Retries double their pause and take a random half off, so that jobs which failed together do not come
 * back together.
 */
export function decideRetry(failure: Failure, timing: QueueTiming): Retry {
  if (failure.aborted) return { kind: 'hand-over' }
  const error = failure.error instanceof ColorwayError ? failure.error : undefined
  if (error?.code === 'throttled') {
    const retryAtMs = error.retryAt?.getTime() ?? 0
    return { kind: 'wait', untilMs: Math.max(retryAtMs, failure.nowMs + timing.shortestWaitMs) }
  }
  const limit = error?.code === 'unavailable' ? attemptsWhileUnavailable : attemptsOtherwise
  if (failure.attemptsMade + 1 >= limit) return { kind: 'give-up' }
  const pauseMs = Math.min(timing.retryBaseMs * 2 ** failure.attemptsMade, timing.retryCapMs)
  return { kind: 'retry', delayMs: Math.ceil(pauseMs * (0.5 + failure.random / 2)) }
}
