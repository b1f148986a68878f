/** A short command: opens the database in the folder it is given, closes it, and tells which timers it left. */
import { pino } from 'pino'
import { openDatabase } from '../../../src/database/open-database.ts'

const [dataDir = ''] = process.argv.slice(2)
const { db, close } = await openDatabase({ databaseUrl: undefined, dataDir, log: pino({ level: 'warn' }) })
const shops = await db.shop.count()
await close()
const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
process.stdout.write(JSON.stringify({ shops, timers }))
