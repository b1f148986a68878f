import { type Logger, multistream, pino } from 'pino'
import type { Config } from '../config.ts'
import { logOptions } from './log-options.ts'

/** Structured logs on stderr, so that a command's result stands alone on stdout. */
export const createLog = ({ logLevel, logFile }: Pick<Config, 'logLevel' | 'logFile'>): Logger => {
  const stderr = pino.destination({ dest: 2, sync: true })
  if (logFile === undefined) return pino({ ...logOptions, level: logLevel }, stderr)
  const file = pino.destination({ dest: logFile, sync: true, append: true, mkdir: true })
  const streams = [
    { level: 'trace', stream: file } as const,
    ...(logLevel === 'silent' ? [] : [{ level: logLevel, stream: stderr }]),
  ]
  return pino({ ...logOptions, level: 'trace' }, multistream(streams))
}
