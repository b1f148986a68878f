import type { Step } from '../ports/nudges.ts'
import { describeError, framesOf } from './describe-error.ts'
import type { QueueLog } from './queue-log.ts'

/** During an outage every connection complains at every try: some ten times a second in all. */
const quietMs = 60_000

/**
 * Logs what BullMQ or a connection complains of by itself, the same complaint once a minute at most.
 * @param now milliseconds since any fixed moment
 */
export function errorReporter(log: QueueLog, now: () => number = Date.now) {
  const toldAtMs = new Map<string, number>()
  return (about: { readonly step?: Step }, error: Error) => {
    const fields = { ...about, ...describeError(error) }
    log.debug({ ...fields, frames: framesOf(error) }, 'where the queue met it')
    const complaint = JSON.stringify(fields)
    const lastMs = toldAtMs.get(complaint)
    if (lastMs !== undefined && now() - lastMs < quietMs) return
    toldAtMs.set(complaint, now())
    log.warn(fields, 'a queue met an error')
  }
}
