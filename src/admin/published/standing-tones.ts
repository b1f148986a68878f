import type { WirePublishedPicture } from '../../http/wire/wire-published.ts'

/** Colour follows need: blue works, yellow wants a person, green is live, red went wrong, grey rests. */
export const standingTones = {
  'on-its-way': 'info',
  live: 'success',
  'being-taken-back': 'info',
  'taken-back': 'neutral',
  conflict: 'warning',
  failed: 'critical',
  approved: 'caution',
  left: 'neutral',
} as const satisfies Record<WirePublishedPicture['standing'], string>
