import { describeError, framesOf } from './describe-error.ts'
import type { QueueLog } from './queue-log.ts'

/** Logs what BullMQ or a connection complains of by itself. */
export function reportError(log: QueueLog, fields: object, error: Error) {
  log.warn({ ...fields, ...describeError(error) }, 'a queue met an error')
  log.debug({ ...fields, frames: framesOf(error) }, 'where the queue met it')
}
