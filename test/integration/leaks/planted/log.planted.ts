import { pino } from 'pino'
import { it } from 'vitest'
import { heardFile } from '../../../support/hear.ts'

it('passes, and logs what it must not', () => {
  const log = pino({ level: 'trace' }, pino.destination({ dest: heardFile(), sync: true }))
  log.debug({ token: `shpat_${'0'.repeat(32)}` }, 'planted in a log')
})
