import type { Lane, LaneState } from './lane.ts'
import { startsUntil } from './pace-starts.ts'
import { isOnProbation } from './rest-lane.ts'

interface Moment {
  readonly nowMs: number
  /** How long an edit takes to be prepared: it is let in so much before its call may begin. */
  readonly leadMs: number
}

/**
 * How many more edits the lane can take in now: those whose call can begin as soon as their picture is prepared.
 * Where calls at once are the limit, a few more are prepared than there are places, so that a place that falls free
 * is taken at once.
 */
export const countRoom = (
  { limits, usualMs }: Pick<Lane, 'limits' | 'usualMs'>,
  state: LaneState,
  { nowMs, leadMs }: Moment,
): number => {
  if (state.restsUntil > nowMs) return 0
  const { reserved, inFlight } = state
  if (isOnProbation(state.failures)) return Math.max(0, 1 - reserved - inFlight)
  const { atOnce, starts } = limits
  const ahead = Math.min(atOnce, Math.ceil((leadMs * atOnce) / usualMs))
  const places = atOnce + ahead - inFlight - reserved
  const due = starts
    ? startsUntil(state.nextStartAt, nowMs, nowMs + leadMs, starts) - reserved
    : Number.POSITIVE_INFINITY
  return Math.max(0, Math.min(places, due))
}
