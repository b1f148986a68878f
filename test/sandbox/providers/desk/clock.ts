import { setTimeout as sleep } from 'node:timers/promises'

/** The provider's own time: it never goes back, and runs `scale` times as fast as ours. */
export interface Clock {
  /** Milliseconds of our time, not scaled. */
  now(): number
  /** How long something that takes the provider `ms` takes here. */
  scaled(ms: number): number
  /** Waits `ms` of the provider's time; never resolves once the sandbox was stopped. */
  wait(ms: number): Promise<void>
}

export const createClock = (scale: number, stopped: AbortSignal): Clock => {
  const scaled = (ms: number) => ms / scale
  return {
    now: () => performance.now(),
    scaled,
    wait: async (ms) => {
      try {
        await sleep(scaled(ms), undefined, { ref: false, signal: stopped })
      } catch {
        await new Promise(() => {})
      }
    },
  }
}
