import { describeError } from './describe-error.ts'
import type { QueueLog } from './queue-log.ts'

/** Logs what BullMQ or a connection complains of by itself; its own words and stack only for whoever debugs. */
export function reportError(log: QueueLog, fields: object, error: Error) {
  log.warn({ ...fields, ...describeError(error) }, 'a queue met an error')
  log.debug({ ...fields, stack: error.stack }, 'what the queue met')
}
