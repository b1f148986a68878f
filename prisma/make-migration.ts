/**
 * Writes the migration that brings prisma/migrations up to prisma/schema.prisma: `node prisma/make-migration.ts NAME`.
 *
 * Compares them as `prisma migrate dev --create-only` would, in a Postgres that lives only meanwhile. Read the SQL
 * before committing it, above all its warnings; edit it as needed as long as nobody has applied it.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { startEmbeddedPostgres } from '../src/database/embedded/start-embedded-postgres.ts'
import { migrationsFolder } from '../src/database/migrate.ts'
import { diffSchema } from '../src/database/schema-engine/diff-schema.ts'

const [name] = process.argv.slice(2)
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write('Name the migration in snake_case: node prisma/make-migration.ts add_shop_settings\n')
  process.exit(1)
}

const dataDir = await mkdtemp(join(tmpdir(), 'colorway-make-migration-'))
const server = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'warn' }), durable: false })
try {
  const sql = await diffSchema({ url: server.url, folder: migrationsFolder })
  process.stdout.write(
    sql === undefined ? 'The migrations agree with prisma/schema.prisma.\n' : `${await write(name, sql)}\n`,
  )
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

/** Gives the path of the new file. The time in its name, in UTC, puts it after the ones that exist. */
async function write(name: string, sql: string): Promise<string> {
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(join(folder, 'migration.sql'), sql)
  return join(folder, 'migration.sql')
}
