/** The part of pino that the queue writes to; fields are ids, codes and counts, never a payload or a secret. */
export interface QueueLog {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
