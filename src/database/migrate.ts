import { join } from 'node:path'
import pg from 'pg'
import type { Logger } from 'pino'
import { bug, unavailable } from '../domain/errors.ts'
import { findPending, readLedger } from './migration-ledger.ts'
import { nothingExternal, openSchemaEngine } from './schema-engine/open-schema-engine.ts'
import { type Migration, readMigrations, toMigrationList } from './schema-engine/read-migrations.ts'

/** prisma/migrations of this checkout. */
export const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations')

/** The lock that Prisma's own command line takes, so that the two exclude each other as well. */
const migrationLock = 72707369
const lockTimeoutMs = 60_000
const lockNotAvailable = '55P03'

interface MigrateOptions {
  readonly url: string
  readonly log: Logger
  readonly folder?: string
}

/**
 * Brings the database to this version's schema, by the files of prisma/migrations, and notes them in Prisma's own
 * ledger, so that `prisma migrate` agrees with it. Each migration is one transaction with its line in the ledger:
 * it is there as a whole or not at all. Doing it again does nothing; processes that start at once take turns.
 * Gives the names of the applied migrations. Throws `conflict` where the database is ahead, or a migration was
 * edited; `unavailable` where another process migrates for longer than a minute; `bug` for SQL that fails.
 */
export async function migrateDatabase({ url, log, folder = migrationsFolder }: MigrateOptions) {
  const migrations = await readMigrations(folder)
  // One connection that is never exchanged: it holds the lock and the transaction.
  const session = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  session.on('error', (error) =>
    log.warn({ err: error }, 'The connection that migrates the database was lost'),
  )
  try {
    await takeLock(session)
    const pending = findPending(migrations, await readLedger(session))
    for (const migration of pending) {
      await apply(session, migrations.slice(0, migrations.indexOf(migration) + 1))
      log.info({ migration: migration.name }, 'Migrated the database')
    }
    return pending.map(({ name }) => name)
  } finally {
    await session.end()
  }
}

async function takeLock(session: pg.Pool): Promise<void> {
  try {
    await session.query(`SET lock_timeout = ${lockTimeoutMs}`)
    await session.query(`SELECT pg_advisory_lock(${migrationLock})`)
    await session.query('SET lock_timeout = DEFAULT')
  } catch (error) {
    const isHeld = error instanceof pg.DatabaseError && error.code === lockNotAvailable
    if (isHeld)
      throw unavailable('Another process has been migrating the database for a minute. Start again later.')
    const reason = error instanceof Error ? error.message : String(error)
    throw unavailable(`The database does not let us in: ${reason}`, error)
  }
}

/** `upTo` ends with the one migration to apply; the engine sees from the ledger that the others are there. */
async function apply(session: pg.Pool, upTo: readonly Migration[]): Promise<void> {
  const engine = await openSchemaEngine(session)
  await session.query('BEGIN')
  try {
    await engine.applyMigrations({ migrationsList: toMigrationList(upTo), filters: nothingExternal })
    await session.query('COMMIT')
  } catch (error) {
    await session.query('ROLLBACK')
    throw bug(`The migration ${upTo.at(-1)?.name} failed, and left nothing behind.`, error)
  } finally {
    engine.free()
  }
}
