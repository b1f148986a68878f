import type { LaneState } from '../domain/lanes/lane.ts'
import type { EditorDescription } from './image-editor.ts'

export interface LaneReport extends LaneState {
  /** Why the account is not usable; undefined where it is, as far as we know. */
  readonly brokenReason: string | undefined
}

/** What is known of each account × model, shared by all processes. */
export interface Lanes {
  read(editor: EditorDescription): Promise<LaneReport>
  /** A call came to a proper end, whatever that was: the lane works. */
  noteWorking(editor: EditorDescription): Promise<void>
  /** A call failed through no fault of its own: after some in a row the lane rests, then tries with one. */
  noteFailure(editor: EditorDescription): Promise<void>
  /** The account is not usable: the lane rests for long, and those who pay for it are told why. */
  noteBroken(editor: EditorDescription, reason: string): Promise<void>
  /** The account has another key: what was wrong with it is forgotten. */
  forget(account: string): Promise<void>
  /** The provider wants no calls before this moment. */
  holdUntil(editor: EditorDescription, moment: Date): Promise<void>
}
