import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase, migrationsFolder } from '../../../src/database/migrate.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'

const log = createTestLog()

let database: FreshDatabase
let client: pg.Client
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  folder = await mkdtemp(join(tmpdir(), 'colorway-migrations-'))
  await cp(migrationsFolder, folder, { recursive: true })
})
afterAll(async () => {
  await client.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const migrate = () => migrateDatabase({ url: database.url, log, folder })

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

async function countLines(name: string): Promise<number> {
  const { rows } = await client.query(
    'SELECT count(*)::int AS lines FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL',
    [name],
  )
  return rows[0]?.lines
}

describe('migrating', () => {
  test('does nothing the second time', async () => {
    expect(await migrate()).toEqual([])
  })

  test('runs scripts as they are, with semicolons inside of functions and strings', async () => {
    const body = `BEGIN RETURN 'a;b'; END;`
    await addMigration(
      '30000101000000_function',
      `CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ ${body} $$;`,
    )
    expect(await migrate()).toEqual(['30000101000000_function'])
    expect((await client.query('SELECT f()')).rows).toEqual([{ f: 'a;b' }])
  })

  test('applies a migration once when two processes do it at the same time', async () => {
    // Slow enough for the second to come while the first is at it.
    await addMigration('30000102000000_slow', 'CREATE TABLE slow (id int); SELECT pg_sleep(0.3);')
    const applied = await Promise.all([migrate(), migrate()])
    expect(applied.flat()).toEqual(['30000102000000_slow'])
    expect(await countLines('30000102000000_slow')).toBe(1)
  })

  test('leaves nothing of a migration that fails, and applies it once it is mended', async () => {
    const name = '30000103000000_broken'
    await addMigration(name, 'CREATE TABLE half (id int); SELECT 1 / 0;')
    await expect(migrate()).rejects.toMatchObject({ code: 'bug', message: expect.stringContaining(name) })
    expect((await client.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }])
    await addMigration(name, 'CREATE TABLE half (id int);')
    expect(await migrate()).toEqual([name])
  })

  test('refuses a database that is ahead', async () => {
    const older = migrateDatabase({ url: database.url, log, folder: migrationsFolder })
    await expect(older).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('ahead') })
  })

  test('refuses to go on when an applied migration was edited', async () => {
    await addMigration('30000103000000_broken', 'CREATE TABLE half (id bigint);')
    await expect(migrate()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('edited'),
    })
  })
})
