import type { Moves } from './moves.ts'

export const editStates = [
  'planned',
  'waiting',
  'editing',
  'finishing',
  'in_review',
  'approved',
  'publishing',
  'published',
  'skipped',
  'parked',
  'rejected',
  'refused',
  'failed',
  'cancelled',
  'conflict',
  'undone',
] as const

export type EditState = (typeof editStates)[number]

/** The allowed moves of an edit; everything else is a bug or a late job, and changes nothing. */
export const editMoves = {
  planned: ['waiting', 'skipped', 'cancelled'],
  waiting: ['editing', 'in_review', 'parked', 'cancelled', 'failed'],
  editing: ['finishing', 'waiting', 'parked', 'refused', 'failed', 'cancelled'],
  finishing: ['in_review', 'failed', 'cancelled'],
  in_review: ['approved', 'rejected', 'waiting', 'cancelled'],
  approved: ['publishing', 'in_review', 'cancelled'],
  publishing: ['published', 'approved', 'conflict', 'failed'],
  published: ['undone'],
  skipped: ['planned', 'cancelled'],
  parked: ['waiting', 'in_review', 'finishing', 'cancelled'],
  rejected: ['in_review', 'waiting'],
  refused: ['waiting'],
  failed: ['waiting'],
  cancelled: [],
  conflict: ['in_review', 'approved', 'cancelled'],
  undone: ['approved'],
} as const satisfies Moves<EditState>

/** Still on its way: at most one such edit exists for a source picture and colorway. */
export const openEditStates = [
  'planned',
  'waiting',
  'editing',
  'finishing',
  'in_review',
  'approved',
  'publishing',
  'skipped',
  'parked',
  'conflict',
] as const satisfies readonly EditState[]

/** The machine has work to do on it, now or once it is let in: no person is needed. */
export const machineEditStates = ['waiting', 'editing', 'finishing'] as const satisfies readonly EditState[]

/** Something stands in the way of it, which a person may do something about. */
export const troubledEditStates = [
  'parked',
  'refused',
  'failed',
  'conflict',
] as const satisfies readonly EditState[]
