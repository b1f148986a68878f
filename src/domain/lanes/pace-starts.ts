import type { StartLimit } from './lane.ts'

/**
 * How much longer than the window `count` starts take. The provider counts arrivals, which are as uneven as the
 * network and our own processes make them: without slack the first call of a window that arrives late and a last
 * one that does not would meet in it.
 */
const slackShare = 0.025
/** Of the slack, this much is for calls that begin late: their successors then keep their own time. */
const lateShare = 0.4

const slackMs = ({ windowMs }: StartLimit): number => windowMs * slackShare

/** Starts are spaced evenly: a burst of all that a window allows would leave the rest of it idle, and its end jammed. */
export const spacingMs = (limit: StartLimit): number => (limit.windowMs + slackMs(limit)) / limit.count

/** So late a call may begin and its successors keep their own time. */
export const lateMs = (limit: StartLimit): number => slackMs(limit) * lateShare

/**
 * When the call after one that begins now may begin. Time lost by lateness is made up for, but only so much that
 * any window still holds its limit.
 */
export const followingStart = (nextStartAt: number, nowMs: number, limit: StartLimit): number =>
  Math.max(nextStartAt, nowMs - lateMs(limit)) + spacingMs(limit)

/** How many calls may begin up to a moment. */
export const startsUntil = (
  nextStartAt: number,
  nowMs: number,
  untilMs: number,
  limit: StartLimit,
): number => {
  const first = Math.max(nextStartAt, nowMs)
  return first > untilMs ? 0 : Math.floor((untilMs - first) / spacingMs(limit)) + 1
}
