import { type Logger, pino } from 'pino'
import type { Config } from '../config.ts'

/** Structured logs on stderr, so that a command's result stands alone on stdout. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
