import pg from 'pg'
import type { Logger } from 'pino'
import { prepareBinaries } from './binaries.ts'
import { ensureCluster, superuser } from './cluster.ts'
import { prepareHome } from './home.ts'
import type { Keeper } from './keeper.ts'
import { reachServer } from './reach-server.ts'
import { findServerUser } from './server-user.ts'
import { stopServer } from './stop-server.ts'

const database = 'colorway'

interface StartOptions {
  /** The app's folder: the server has postgres/ in it for itself. */
  readonly dataDir: string
  readonly log: Logger
  /** false: quick, and lost in a power cut. For tests. */
  readonly durable?: boolean
}

export interface EmbeddedPostgres {
  /** Of a database on the loopback address, empty at first, with its password in it: not for logs. */
  readonly url: string
  /** To be called once everything else has closed its connections. Doing it again does nothing. */
  stop(): Promise<void>
}

/**
 * Runs the PostgreSQL that came from npm in `dataDir`, or joins the one that already runs there: a command beside a
 * running app, or an app whose predecessor was killed and left its server alive. The server belongs to all who
 * use it, and the last one to stop stops it, whoever started it; so nothing is pulled from under anybody, and
 * after the last clean end nothing runs.
 *
 * Throws `unavailable` where no server can run here, with what to do instead.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, durable = true } = options
  const user = await findServerUser()
  const home = await prepareHome({ dataDir, user, log })
  const binaries = await prepareBinaries({ user, home })
  const { dataFolder, password } = await ensureCluster({ home, user, binaries, durable })
  const { keeper, note } = await reachServer({ home, user, binaries, dataFolder, password, durable, log })
  await ensureDatabase(keeper)
  log.debug({ dataFolder, port: note.port }, 'The embedded database is there')
  let stopping: Promise<void> | undefined
  return {
    url: `postgresql://${superuser}:${password}@127.0.0.1:${note.port}/${database}`,
    stop: () => {
      stopping ??= keeper.leave(() => stopServer(note.pid, dataFolder))
      return stopping
    },
  }
}

const alreadyThere = ['42P04', '23505']

async function ensureDatabase(keeper: Keeper): Promise<void> {
  const { rowCount } = await keeper.query(`SELECT FROM pg_database WHERE datname = '${database}'`)
  if (rowCount === 1) return
  try {
    await keeper.query(`CREATE DATABASE ${database}`)
  } catch (error) {
    const madeMeanwhile = error instanceof pg.DatabaseError && alreadyThere.includes(error.code ?? '')
    if (!madeMeanwhile) throw error
  }
}
