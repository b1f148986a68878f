import type { Moves } from './moves.ts'

export type BatchState = 'planned' | 'quoted' | 'running' | 'done' | 'paused' | 'parked' | 'cancelled'

/** The allowed moves of a batch. It is done when the machine has nothing left to do; a retry makes it run again. */
export const batchMoves = {
  planned: ['quoted', 'parked', 'cancelled'],
  quoted: ['running', 'cancelled'],
  running: ['done', 'paused', 'parked', 'cancelled'],
  done: ['running'],
  paused: ['running', 'cancelled'],
  parked: ['planned', 'running', 'cancelled'],
  cancelled: [],
} as const satisfies Moves<BatchState>
