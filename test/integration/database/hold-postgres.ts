/** A process that uses the embedded server of the folder it is given, until its input ends: to test who stops it. */
import { readConfig } from '../../../src/config.ts'
import { startEmbeddedPostgres } from '../../../src/database/embedded/start-embedded-postgres.ts'
import { createLog } from '../../../src/main/create-log.ts'

const [dataDir = ''] = process.argv.slice(2)
const server = await startEmbeddedPostgres({ dataDir, log: createLog({ ...readConfig(), logLevel: 'warn' }) })
process.stdout.write(`${server.url}\n`)
process.stdin.resume().once('end', async () => {
  await server.stop()
  process.exit()
})
