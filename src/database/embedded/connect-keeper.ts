import pg from 'pg'
import type { Logger } from 'pino'
import { conflict } from '../../domain/errors.ts'
import { superuser } from './cluster.ts'

const connectTimeoutMs = 10_000
const wrongPassword = '28P01'

/** Where the server of one data folder should be found. */
export interface ServerAddress {
  readonly port: number
  readonly password: string
  /** As the server itself names it: an absolute path without symbolic links. */
  readonly dataFolder: string
  readonly log: Logger
}

/**
 * Connects to the server, marked as a keeper. Gives undefined where nobody answers, or somebody else does, or the server
 * takes no connections at the moment. Throws `conflict` where it refuses the password.
 */
export async function connectKeeper({ port, password, dataFolder, log }: ServerAddress) {
  const client = new pg.Client({
    ...{ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' },
    application_name: 'colorway keeper',
    connectionTimeoutMillis: connectTimeoutMs,
  })
  client.on('error', (error) =>
    log.debug({ err: error }, 'The connection that keeps the database was closed'),
  )
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT current_setting('data_directory') AS folder`)
    if (rows[0]?.folder === dataFolder) return client
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === wrongPassword) {
      throw conflict(
        `The database server on port ${port} refuses the password kept beside ${dataFolder}. If that server belongs to something else, remove postmaster.pid from there.`,
      )
    }
    log.debug({ err: error, port }, 'The database server does not take a connection yet')
  }
  await client.end()
  return undefined
}
