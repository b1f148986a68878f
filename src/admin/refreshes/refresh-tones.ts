import type { WireRefresh } from '../../http/wire/wire-schedules.ts'

/** Colour follows need: blue works, green is done, red went wrong. */
export const refreshTones = {
  planned: 'info',
  reading: 'info',
  comparing: 'info',
  done: 'success',
  failed: 'critical',
} as const satisfies Record<WireRefresh['state'], string>

/** Whether the server is at work on it, so that it is worth asking often. */
export const isAtWork = ({ state }: WireRefresh): boolean => state !== 'done' && state !== 'failed'
