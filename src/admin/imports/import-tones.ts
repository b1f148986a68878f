import type { WireImport, WireImportRow } from '../../http/wire/wire-imports.ts'

/** Colour follows need: grey rests, blue works, yellow and orange want a person, green is done, red went wrong. */
export const importTones = {
  planned: 'info',
  unmapped: 'warning',
  reading: 'info',
  quoted: 'caution',
  approved: 'success',
  failed: 'critical',
  cancelled: 'neutral',
} as const satisfies Record<WireImport['state'], string>

export const rowTones = {
  planned: 'success',
  note: 'neutral',
  error: 'critical',
} as const satisfies Record<WireImportRow['outcome'], string>

/** Whether the server is at work on it, so that it is worth asking often. */
export const isMoving = ({ state }: WireImport): boolean => state === 'planned' || state === 'reading'
