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
import { draftMigration } from '../src/database/schema-engine/draft-migration.ts'

const [name] = process.argv.slice(2)
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write('Name the migration in snake_case: node prisma/make-migration.ts add_shop_settings\n')
  process.exit(1)
}

const dataDir = await mkdtemp(join(tmpdir(), 'colorway-make-migration-'))
const server = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'warn' }), durable: false })
try {
  const draft = await draftMigration({ url: server.url, folder: migrationsFolder, name })
  if (draft === undefined) process.stdout.write('The migrations already agree with prisma/schema.prisma.\n')
  else process.stdout.write(`${await write(draft)}\n`)
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function write(draft: { folderName: string; sql: string }): Promise<string> {
  const folder = join(migrationsFolder, draft.folderName)
  await mkdir(folder, { recursive: true })
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(join(folder, 'migration.sql'), draft.sql)
  return join(folder, 'migration.sql')
}
