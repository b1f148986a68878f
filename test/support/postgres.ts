import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { createLog } from '../../src/main/create-log.ts'
import { heardFile, keepSecret } from './hear.ts'
import { startTestPostgres } from './postgres-folder.ts'

const template = 'template_migrated'
/** One at a time makes the template, or copies it: a database that is in use cannot be copied. */
const templateLock = 5_270_202

export interface FreshDatabase {
  readonly url: string
  /** Cuts off who is still connected. */
  drop(): Promise<void>
}

/**
 * A database of the caller's own with all migrations applied and nothing in it, on the run's embedded server.
 * For `beforeAll`, with `drop` in `afterAll`. The migrations run once a run; each database is a copy.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await startTestPostgres(inject('postgresFolder'))
  keepSecret(new URL(server.url).password)
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin.query(`SELECT pg_advisory_lock(${templateLock})`)
  await ensureTemplate(admin, server.url)
  // Its files are copied: through the log, as is usual, takes twice as long.
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  await admin.query(`SELECT pg_advisory_unlock(${templateLock})`)
  const drop = async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
    await server.stop()
  }
  return { url: withDatabase(server.url, name), drop }
}

async function ensureTemplate(admin: pg.Client, url: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template])
  if (rowCount === 1) return
  const unfinished = `unfinished_${randomBytes(6).toString('hex')}`
  await admin.query(`CREATE DATABASE ${unfinished}`)
  await migrateDatabase({
    url: withDatabase(url, unfinished),
    log: createLog({ logLevel: 'warn', logFile: heardFile() }),
  })
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
