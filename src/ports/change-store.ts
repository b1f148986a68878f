import type { BatchState } from '../domain/batch-state.ts'
import type { EditState } from '../domain/edit-state.ts'
import type { PublicationState } from '../domain/publication-state.ts'
import type { RefreshState } from '../domain/refresh-state.ts'

type MovedState = BatchState | EditState | PublicationState | RefreshState

/** One move of a state, or what was done to a schedule. Of attempts nobody is told: edits move with them. */
export interface Move {
  /** Rises with time, but what has the lower number may become visible later: its transaction was still running. */
  readonly id: bigint
  readonly kind: 'batch' | 'edit' | 'publication' | 'schedule' | 'refresh'
  readonly subjectId: string
  readonly states: readonly (MovedState | 'added' | 'changed' | 'resumed' | 'removed')[]
}

/** What one look at the moves of a shop found, all of it as of the same moment. */
export interface Look {
  /** By id. */
  readonly moves: readonly Move[]
  /** The highest id that is to be seen; 0n where there is none. */
  readonly latestId: bigint
  /** The number of the oldest transaction that was still running, and of the next one to begin. */
  readonly oldestRunning: bigint
  readonly nextTransaction: bigint
}

/** What happened in a shop, for those who want to know soon. */
export interface ChangeStore {
  /** The moves after the id, the first ones first; without an id none, only where things stand. */
  look(after: { readonly id: bigint; readonly limit: number } | undefined): Promise<Look>
  /** The batches that these edits are part of. */
  batchesOf(editIds: readonly string[]): Promise<readonly string[]>
}
