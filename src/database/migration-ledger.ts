import type pg from 'pg'
import { ColorwayError } from '../domain/errors.ts'
import type { Migration } from './schema-engine/read-migrations.ts'

interface LedgerRow {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

/** What Prisma's ledger says was applied to this database, without what was rolled back; empty for a new database. */
export async function readLedger(pool: pg.Pool): Promise<readonly LedgerRow[]> {
  const { rows: found } = await pool.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`)
  if (!found[0]?.exists) return []
  const { rows } = await pool.query<LedgerRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}

/** The migrations that the database lacks. Throws `conflict` where its history is not the one of this version. */
export function findPending(
  migrations: readonly Migration[],
  ledger: readonly LedgerRow[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of ledger) checkApplied(row, known.get(row.migration_name))
  const applied = new Set(ledger.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !applied.has(name))
}

function checkApplied(row: LedgerRow, migration: Migration | undefined): void {
  const name = row.migration_name
  if (migration === undefined) {
    throw mismatch(
      `The database is ahead of this version of Colorway: it has the migration ${name}, which this version does not know.`,
      'Start the version that made it, or restore a backup from before.',
    )
  }
  if (row.finished_at === null) {
    throw mismatch(
      `The migration ${name} once began on this database and did not end.`,
      'Look at what it left behind, put it right, and mark it with `prisma migrate resolve`; or restore a backup.',
    )
  }
  if (row.checksum !== migration.checksum) {
    throw mismatch(
      `The migration ${name} was edited after it had been applied to this database.`,
      'Put the file back as it was, and write what you need as a new migration.',
    )
  }
}

const mismatch = (message: string, hint: string) => new ColorwayError('conflict', message, { hint })
