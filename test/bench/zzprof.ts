import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { pino } from 'pino'
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { fillMirror } from './csv.ts'
import { writeFile } from './csv/write-file.ts'
const log = pino({ level: 'warn' })
const folder = mkdtempSync('/tmp/zzp-')
const database = await startEmbeddedPostgres({ dataDir: folder + '/db', log })
await migrateDatabase({ url: database.url, log })
await fillMirror(database.url, log)
await writeFile('/tmp/x/part.csv', Number(process.argv[2]))
const t = performance.now()
console.log(execFileSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir=/tmp/x/prof', 'test/bench/csv/import-by-path.ts', database.url, 'bench.myshopify.com', '/tmp/x/part.csv', folder + '/st']).toString(), performance.now() - t)
await database.stop()
