import type { EditState } from './edit-state.ts'

/** Where a colorway stands, for whoever looks at its product. */
export type ColorwayStanding = 'missing' | 'running' | 'stopped' | 'review' | 'approved' | 'live'

/** In these an edit says where its colorway stands. The first of these is what somebody should know before the others. */
const tellingStates = [
  ['in_review', 'review'],
  ['parked', 'stopped'],
  ['conflict', 'stopped'],
  ['approved', 'approved'],
  ['publishing', 'approved'],
  ['waiting', 'running'],
  ['editing', 'running'],
  ['finishing', 'running'],
] as const satisfies readonly (readonly [EditState, ColorwayStanding])[]

/**
 * Of a colorway with these edits on their way. One that is only planned says nothing: nobody has let it begin.
 * @param hasPicture one of its own
 */
export const standingOf = (hasPicture: boolean, edits: readonly EditState[]): ColorwayStanding => {
  const telling = tellingStates.find(([state]) => edits.includes(state))
  if (telling) return telling[1]
  return hasPicture ? 'live' : 'missing'
}
