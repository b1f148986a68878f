import type { Moves } from './moves.ts'

export const refreshStates = ['planned', 'reading', 'comparing', 'done', 'failed'] as const
export type RefreshState = (typeof refreshStates)[number]

/** The allowed moves of one run: the catalogue is read, then compared with what was made, and a batch is quoted. */
export const refreshMoves = {
  planned: ['reading', 'failed'],
  reading: ['comparing', 'failed'],
  comparing: ['done', 'failed'],
  done: [],
  failed: [],
} as const satisfies Moves<RefreshState>

/** Begun and not ended: a worker has to carry it on. */
export const openRefreshStates = [
  'planned',
  'reading',
  'comparing',
] as const satisfies readonly RefreshState[]
