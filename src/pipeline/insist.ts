import { setTimeout as sleep } from 'node:timers/promises'

const pausesMs = [200, 1_000, 4_000]

/** Does work once more, and again, that must not be lost to a moment of trouble: what it keeps was paid for. */
export const insist = async (work: () => Promise<void>, signal: AbortSignal): Promise<void> => {
  for (const pauseMs of pausesMs) {
    try {
      await work()
      return
    } catch {
      if (signal.aborted) break
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  }
  await work()
}
