import type { EditState } from './edit-state.ts'
import { openPublicationStates, type PublicationState } from './publication-state.ts'

/** Where a picture that was to go live stands, for the merchant. */
export type PictureStanding =
  | 'on-its-way'
  | 'live'
  | 'being-taken-back'
  | 'taken-back'
  /** Somebody else's change stands against it. */
  | 'conflict'
  /** It could not be written. */
  | 'failed'
  /** Was stopped, and may go live now. */
  | 'approved'
  /** Was stopped, and is not to go live any more. */
  | 'left'

/** What is known of one picture of a publication. */
interface Placed {
  readonly publicationState: PublicationState
  readonly editState: EditState
  readonly isLeftOut: boolean
  readonly undoRequested: boolean
  readonly undone: boolean
}

const openStates: readonly PublicationState[] = openPublicationStates

/** By the newest publication that the picture is part of: older ones are history. */
export const standingOf = ({
  publicationState,
  editState,
  isLeftOut,
  undoRequested,
  undone,
}: Placed): PictureStanding => {
  if (undone) return 'taken-back'
  if (isLeftOut || publicationState === 'conflict' || publicationState === 'failed')
    return stoppedStanding(publicationState, editState, isLeftOut)
  if (openStates.includes(publicationState)) return 'on-its-way'
  return undoRequested ? 'being-taken-back' : 'live'
}

const stoppedStanding = (
  publicationState: PublicationState,
  editState: EditState,
  isLeftOut: boolean,
): PictureStanding => {
  if (editState === 'conflict' || editState === 'failed') return editState
  if (editState !== 'approved') return 'left'
  // What stood in the way of a whole product leaves its pictures approved.
  return publicationState === 'failed' && !isLeftOut ? 'failed' : 'approved'
}
