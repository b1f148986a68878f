import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { unavailable } from '../../domain/errors.ts'
import { type Absence, connectKeeper, type ServerAddress } from './connect-keeper.ts'

/** Held while somebody decides to stop the server: who comes in meanwhile waits, and then starts another. */
const doorLock = 5_270_201
const returnAfterMs = 500

/**
 * One process's hold on the server: a connection, open for as long as the process uses the server. The kernel
 * closes it when the process is killed, so the server's own list of connections always tells who still needs it.
 */
export interface Keeper {
  /** Runs a statement as the server's owner. */
  query(sql: string): Promise<pg.QueryResult<Record<string, unknown>>>
  /** Gives up the hold. Runs `stopServer` first where nobody else has one; nobody comes in meanwhile. */
  leave(stopServer: () => Promise<void>): Promise<void>
}

/** Takes hold of the server, or says why not. Errors: those of `connectKeeper`. */
export async function enterServer(address: ServerAddress): Promise<Keeper | Absence> {
  const first = await comeIn(address)
  if (typeof first === 'string') return first
  let held: pg.Client | undefined
  let isLeaving = false
  const hold = (client: pg.Client) => {
    held = client
    client.once('end', () => isLeaving || comeBack())
  }
  // A crash of one backend takes all connections with it, while the server goes on.
  const comeBack = async () => {
    held = undefined
    address.log.error('The embedded database dropped its connections; waiting for it to come back')
    while (!isLeaving && held === undefined) {
      await sleep(returnAfterMs, undefined, { ref: false })
      const again = await comeIn(address).catch(() => undefined)
      if (typeof again === 'object') hold(again)
    }
  }
  hold(first)
  return {
    query: (sql) => held?.query(sql) ?? Promise.reject(unavailable('The embedded database is gone.')),
    leave: async (stopServer) => {
      isLeaving = true
      const client = held ?? (await comeIn(address))
      if (typeof client === 'object') await goOut(client, stopServer)
    },
  }
}

async function comeIn(address: ServerAddress): Promise<pg.Client | Absence> {
  const client = await connectKeeper(address)
  if (typeof client === 'string') return client
  try {
    await client.query(`SELECT pg_advisory_lock_shared(${doorLock}), pg_advisory_unlock_shared(${doorLock})`)
    return client
  } catch {
    return 'busy'
  }
}

async function goOut(client: pg.Client, stopServer: () => Promise<void>): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${doorLock})`)
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()`,
  )
  // Out of the list before the lock is free: of two that leave at once, the second must find itself alone.
  if (rows[0]?.others) await client.query(`SET application_name = 'colorway leaving'`)
  else await stopServer()
  await client.end()
}
