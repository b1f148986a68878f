import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { postmasterPath } from '../../../src/database/embedded/postmaster-file.ts'
import { openDatabase } from '../../../src/database/open-database.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'

const log = createTestLog()

let given: FreshDatabase
const dataDir = `${inject('postgresFolder')}-opened`

beforeAll(async () => {
  given = await freshDatabase()
})
afterAll(async () => {
  await given.drop()
})

async function countConnections(): Promise<number> {
  const client = new pg.Client({ connectionString: given.url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  await client.end()
  return rows[0]?.others
}

describe('opening the database', () => {
  test('takes the server it is given, and leaves no connection there', async () => {
    const { db, url, close } = await openDatabase({ databaseUrl: given.url, dataDir, log })
    expect(url).toBe(given.url)
    expect(await db.shop.count()).toBe(0)
    expect(await countConnections()).toBeGreaterThan(0)
    await close()
    await expect.poll(countConnections).toBe(0)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  })

  test('never has more connections than it was allowed', async () => {
    const { db, close } = await openDatabase({ databaseUrl: given.url, dataDir, log, maxConnections: 2 })
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`SELECT pg_sleep(0.05)::text`))
    // They stay for a while after their work, so this is how many there were.
    expect(await countConnections()).toBe(2)
    await close()
  })

  test('runs one of its own where none is given, migrated, and ends it with the command', () => {
    const script = join(import.meta.dirname, 'open-and-close.ts')
    const printed = execFileSync(process.execPath, [script, dataDir], { encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual({ shops: 0, timers: 0 })
    const dataFolder = join(dataDir, 'postgres/cluster/data')
    expect(existsSync(dataFolder)).toBe(true)
    expect(existsSync(postmasterPath(dataFolder))).toBe(false)
  })

  test('says so where the given server does not answer', async () => {
    const opening = openDatabase({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', dataDir, log })
    await expect(opening).rejects.toMatchObject({ code: 'unavailable' })
  })
})
