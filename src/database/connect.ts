import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Logger } from 'pino'
import { bug } from '../domain/errors.ts'
import { PrismaClient } from './generated/client.ts'
import { nameStatements } from './name-statements.ts'

/** The typed client of prisma/schema.prisma. `$disconnect()` closes its connections; nothing runs on it afterwards. */
export type Database = PrismaClient

const pools = new WeakMap<Database, pg.Pool>()

/**
 * The connections behind a client, for statements that carry some hundred kilobytes: Prisma copies the values of a raw
 * statement several times on their way through WebAssembly, whose memory grows with them and never shrinks.
 */
export const poolOf = (db: Database): pg.Pool => {
  const pool = pools.get(db)
  if (!pool) throw bug('This database client was not made by connectDatabase.')
  return pool
}

interface ConnectOptions {
  /** "postgresql://user:password@host:port/database" */
  readonly url: string
  readonly log: Logger
  /** Queries beyond it wait for their turn. */
  readonly maxConnections?: number
}

const connectTimeoutMs = 10_000
const forgottenTransactionTimeoutMs = 60_000

/** Gives a database client with a pool of its own. Connects at the first query, so a wrong URL shows up there. */
export function connectDatabase({ url, log, maxConnections = 10 }: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'colorway',
    connectionTimeoutMillis: connectTimeoutMs,
    idle_in_transaction_session_timeout: forgottenTransactionTimeoutMs,
  })
  // Without a listener, a connection that the server closes while it is idle would end the process.
  const onPoolError = (error: Error) =>
    log.warn({ err: error }, 'An idle connection to the database was lost')
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError,
    statementNameGenerator: nameStatements(),
  })
  const db = new PrismaClient({ adapter })
  pools.set(db, pool)
  return db
}
