import type { Logger } from 'pino'
import { createLog } from '../../src/main/create-log.ts'
import { heardFile } from './hear.ts'

/** A log as production has it, of every level, that is heard and not seen. */
export const createTestLog = (): Logger => createLog({ logLevel: 'silent', logFile: heardFile() })
