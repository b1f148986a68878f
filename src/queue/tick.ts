import type { Nudges } from '../ports/nudges.ts'
import { describeError } from './describe-error.ts'
import type { QueueLog } from './queue-log.ts'

type HouseStep = 'admit' | 'repair-catalogs' | 'run-schedules' | 'reconcile'

/** Timers that nudge the steps without a subject; a tick that fails is logged and the next one tries again. */
export function startTicks(nudges: Nudges, log: QueueLog) {
  const timers = new Set<NodeJS.Timeout>()
  return {
    every(step: HouseStep, everyMs: number) {
      const tick = () => {
        nudges
          .nudge(step, null)
          .catch((error) => log.warn({ step, ...describeError(error) }, 'a tick was lost'))
      }
      timers.add(setInterval(tick, everyMs).unref())
      tick()
    },
    stop() {
      for (const timer of timers) clearInterval(timer)
    },
  }
}
