import type { Logger } from 'pino'
import { connectDatabase, type Database } from './connect.ts'
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
import { migrateDatabase } from './migrate.ts'

interface OpenOptions {
  /** A PostgreSQL server of the user's own; undefined runs the embedded one. */
  readonly databaseUrl: string | undefined
  /** The app's folder: the embedded one keeps its files in postgres/ there. */
  readonly dataDir: string
  readonly log: Logger
  readonly maxConnections?: number
}

export interface OpenDatabase {
  readonly db: Database
  /** For others that keep their tables there, as the queue does. It holds the password: not for logs. */
  readonly url: string
  /** Call it last, after everything else that uses `url` is closed. */
  close(): Promise<void>
}

/** Gives the database, running and with this version's schema. Errors: those of starting and of migrating it. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { databaseUrl, dataDir, log, ...pool } = options
  const server =
    databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir, log }) : external(databaseUrl)
  try {
    await migrateDatabase({ url: server.url, log })
  } catch (error) {
    await server.stop()
    throw error
  }
  const db = connectDatabase({ url: server.url, log, ...pool })
  const close = async () => {
    await db.$disconnect()
    await server.stop()
  }
  return { db, url: server.url, close }
}

const external = (url: string) => ({ url, stop: async () => {} })
