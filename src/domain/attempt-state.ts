import type { Moves } from './moves.ts'

export type AttemptState =
  | 'reserved'
  | 'submitted'
  | 'ticketed'
  | 'settled'
  | 'released'
  | 'refused'
  | 'failed'
  | 'uncertain'
  | 'written_off'

/**
 * The allowed moves of an attempt: its price is reserved first, and settled or released after the call. One whose
 * very request was bought before is settled without a call.
 */
export const attemptMoves = {
  reserved: ['submitted', 'settled', 'released', 'failed'],
  submitted: ['ticketed', 'settled', 'released', 'refused', 'failed', 'uncertain'],
  ticketed: ['settled', 'refused', 'failed', 'uncertain'],
  settled: [],
  released: [],
  refused: [],
  failed: [],
  uncertain: ['settled', 'written_off'],
  written_off: [],
} as const satisfies Moves<AttemptState>

/** A call is being made or waited for: it counts against the provider's limit of calls at once. */
export const inFlightAttemptStates = [
  'reserved',
  'submitted',
  'ticketed',
] as const satisfies readonly AttemptState[]
