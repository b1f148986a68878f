import { countRoom } from '../domain/lanes/count-room.ts'
import { isOnProbation } from '../domain/lanes/rest-lane.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { LaneReport } from '../ports/lanes.ts'

/** How an account × model stands, for people. */
export interface EditorState {
  readonly health: 'healthy' | 'resting' | 'on trial' | 'not usable'
  /** Why it is not usable. */
  readonly reason: string | undefined
  /** No call is made before. */
  readonly restsUntil: Date | undefined
  readonly inFlight: number
  /** How many more calls may be under way now. */
  readonly free: number
}

/** What a lane's report means now. One that failed too often is on trial after its rest: a single call may try. */
export const describeEditorState = (
  { limits: { atOnce }, usualMs }: Pick<EditorDescription, 'limits' | 'usualMs'>,
  report: LaneReport,
  nowMs: number,
): EditorState => {
  const { brokenReason, restsUntil, failures, reserved, inFlight } = report
  const isResting = restsUntil > nowMs
  const health =
    brokenReason !== undefined
      ? 'not usable'
      : isResting
        ? 'resting'
        : isOnProbation(failures)
          ? 'on trial'
          : 'healthy'
  return {
    health,
    reason: brokenReason,
    restsUntil: isResting ? new Date(restsUntil) : undefined,
    inFlight: reserved + inFlight,
    free: countRoom({ limits: { starts: undefined, atOnce }, usualMs }, report, { nowMs, leadMs: 0 }),
  }
}
