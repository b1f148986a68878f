import { type Logger, pino } from 'pino'
import { logOptions } from '../../src/main/log-options.ts'
import { hear } from './hear.ts'

/** A log as production writes it, of every level: heard, not seen, and kept in `lines` for the test that asks. */
export const createTestLog = (lines: string[] = []): Logger =>
  pino(
    { ...logOptions, level: 'trace' },
    {
      write: (line) => {
        lines.push(line)
        hear(line)
      },
    },
  )
