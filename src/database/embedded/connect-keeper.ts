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

/** Why there is no connection: the folder's server is certainly not on that port, or it may be there and takes none now. */
export type Absence = 'nobody' | 'busy'

/** Connects to the server as a keeper. Throws `conflict` where a server refuses the password. */
export async function connectKeeper(address: ServerAddress): Promise<pg.Client | Absence> {
  const { port, password, dataFolder, log } = address
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
    await client.end()
    return 'nobody'
  } catch (error) {
    await client.end()
    return explain(error, address)
  }
}

function explain(error: unknown, { port, dataFolder, log }: ServerAddress): Absence {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === wrongPassword) {
    throw conflict(
      `The database server on port ${port} refuses the password kept beside ${dataFolder}. If that server belongs to something else, remove postmaster.pid from there.`,
    )
  }
  log.debug({ err: error, port }, 'The database server takes no connection now')
  return code === 'ECONNREFUSED' ? 'nobody' : 'busy'
}
