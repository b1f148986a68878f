/** A process that uses the embedded server of the folder it is given, until its input ends: to test who stops it. */
import { pino } from 'pino'
import { startEmbeddedPostgres } from '../../../src/database/embedded/start-embedded-postgres.ts'

const [dataDir = ''] = process.argv.slice(2)
const server = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'warn' }) })
process.stdout.write(`${server.url}\n`)
process.stdin.resume().once('end', async () => {
  await server.stop()
  process.exit()
})
