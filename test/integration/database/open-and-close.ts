/** A short command: opens the database in the folder it is given, closes it, and tells which timers it left. */
import { readConfig } from '../../../src/config.ts'
import { openDatabase } from '../../../src/database/open-database.ts'
import { createLog } from '../../../src/main/create-log.ts'

const [dataDir = ''] = process.argv.slice(2)
const { db, close } = await openDatabase({
  databaseUrl: undefined,
  dataDir,
  log: createLog({ ...readConfig(), logLevel: 'warn' }),
})
const shops = await db.shop.count()
await close()
const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
process.stdout.write(JSON.stringify({ shops, timers }))
