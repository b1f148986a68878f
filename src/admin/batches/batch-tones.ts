import type { WireBatch, WireEdit } from '../../http/wire/wire-batch.ts'

export type Tone = 'neutral' | 'info' | 'success' | 'caution' | 'warning' | 'critical'

/** Colour follows need: grey rests, blue works, yellow and orange want a person, green is done, red went wrong. */
export const batchTones = {
  planned: 'info',
  quoted: 'caution',
  running: 'info',
  done: 'success',
  paused: 'neutral',
  parked: 'warning',
  cancelled: 'neutral',
} as const satisfies Record<WireBatch['state'], Tone>

export const editTones = {
  planned: 'neutral',
  waiting: 'neutral',
  editing: 'info',
  finishing: 'info',
  in_review: 'caution',
  approved: 'success',
  publishing: 'info',
  published: 'success',
  skipped: 'neutral',
  parked: 'warning',
  rejected: 'neutral',
  refused: 'critical',
  failed: 'critical',
  cancelled: 'neutral',
  conflict: 'warning',
  undone: 'neutral',
} as const satisfies Record<WireEdit['state'], Tone>
