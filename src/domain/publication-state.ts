import type { Moves } from './moves.ts'

export type PublicationState =
  | 'planned'
  | 'uploading'
  | 'attached'
  | 'linked'
  | 'verified'
  | 'conflict'
  | 'failed'
  | 'undone'

/** The allowed moves of a publication: one for each write to the shop that a crash may cut off. */
export const publicationMoves = {
  planned: ['uploading', 'conflict', 'failed'],
  uploading: ['attached', 'conflict', 'failed'],
  attached: ['linked', 'conflict', 'failed'],
  linked: ['verified', 'conflict', 'failed'],
  verified: ['undone'],
  conflict: [],
  failed: [],
  undone: [],
} as const satisfies Moves<PublicationState>

/** Begun and not ended: a worker has to carry it on. */
export const openPublicationStates = [
  'planned',
  'uploading',
  'attached',
  'linked',
] as const satisfies readonly PublicationState[]
