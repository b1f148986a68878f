import { setTimeout as sleep } from 'node:timers/promises'

/** Waits, or returns at once when the signal tells to stop. */
export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  ms <= 0 ? Promise.resolve() : sleep(ms, undefined, { signal }).catch(() => undefined)
