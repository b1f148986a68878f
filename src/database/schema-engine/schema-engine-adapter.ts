import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { readCharColumns } from './char-columns.ts'

/**
 * Lets the schema engine work over `pool`, and make shadow databases beside the pool's own.
 * Prisma's adapter does the queries. What is replaced are faults seen in 7.10.0 (2026-11): it cuts scripts at every
 * semicolon, also inside of functions and strings, and drops a shadow database before it has left it.
 */
export function schemaEngineAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = new PrismaPg(pool)
  return {
    provider,
    adapterName,
    connect: () => adapt(pool, async () => {}),
    connectToShadowDb: () => adaptShadow(pool),
  }
}

async function adapt(pool: pg.Pool, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const { readable, restore } = readCharColumns(pool)
  const adapter = await new PrismaPg(listenOnce(readable)).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    dispose,
    queryRaw: async (query: SqlQuery) => restore(await queryRaw(query)),
    executeScript: async (script: string) => {
      await pool.query(script)
    },
  })
}

/**
 * The engine connects for each migration and never says that it is done, while the adapter listens for the pool's
 * errors each time: one who hears them is enough.
 */
const listenOnce = (pool: pg.Pool): pg.Pool =>
  Object.create(pool, {
    on: {
      value: (event: 'error', listener: (error: Error) => void) =>
        pool.listenerCount(event) > 0 ? pool : pool.on(event, listener),
    },
  })

async function adaptShadow(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const database = `shadow_${randomUUID().replaceAll('-', '')}`
  await pool.query(`CREATE DATABASE ${database}`)
  const shadow = new pg.Pool({ connectionString: withDatabase(pool, database) })
  return adapt(shadow, async () => {
    await shadow.end()
    await pool.query(`DROP DATABASE ${database} WITH (FORCE)`)
  })
}

function withDatabase(pool: pg.Pool, database: string): string {
  const url = new URL(pool.options.connectionString ?? '')
  url.pathname = `/${database}`
  return url.href
}
