import type { Moves } from './moves.ts'

export type SyncState = 'planned' | 'running' | 'reading' | 'done' | 'failed'

/** The allowed moves of a reading of the whole catalogue; back to planned where it is begun again ungrouped. */
export const syncMoves = {
  planned: ['running', 'failed'],
  running: ['reading', 'planned', 'failed'],
  reading: ['done', 'planned', 'failed'],
  done: [],
  failed: [],
} as const satisfies Moves<SyncState>

/** Begun and not ended: a worker has to carry it on. */
export const openSyncStates = ['planned', 'running', 'reading'] as const satisfies readonly SyncState[]
