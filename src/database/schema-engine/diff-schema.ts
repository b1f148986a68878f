import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { nothingExternal, openSchemaEngine } from './open-schema-engine.ts'
import { readMigrations, toMigrationList } from './read-migrations.ts'

const schemaPath = join(import.meta.dirname, '../../../prisma/schema.prisma')
const differ = 2

interface DiffOptions {
  /** A database whose server holds a shadow database meanwhile. It is not looked at or changed itself. */
  readonly url: string
  /** As prisma/migrations. */
  readonly folder: string
}

/**
 * The SQL that brings a database with the migrations in `folder` up to prisma/schema.prisma, or undefined where the two
 * agree. (The engine's own createMigration finds no shadow database when it runs as WebAssembly, in 7.10.0.)
 */
export async function diffSchema({ url, folder }: DiffOptions): Promise<string | undefined> {
  const content = await readFile(schemaPath, 'utf8')
  const migrations = toMigrationList(await readMigrations(folder))
  const pool = new pg.Pool({ connectionString: url })
  const engine = await openSchemaEngine(pool, content)
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters: nothingExternal,
    })
    return exitCode === differ ? (stdout ?? '') : undefined
  } finally {
    engine.free()
    await pool.end()
  }
}
