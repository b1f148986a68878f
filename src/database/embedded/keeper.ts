import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { connectKeeper, type ServerAddress } from './connect-keeper.ts'

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

/** Takes hold of the server, or gives undefined where it is about to stop. Errors: those of `connectKeeper`. */
export async function enterServer(address: ServerAddress): Promise<Keeper | undefined> {
  const first = await comeIn(address)
  if (first === undefined) return undefined
  let client = first
  let isLeaving = false
  const hold = (held: pg.Client) => {
    client = held
    held.once('end', () => isLeaving || comeBack())
  }
  // A crash of one backend takes all connections with it, while the server goes on.
  const comeBack = async () => {
    while (!isLeaving) {
      await sleep(returnAfterMs, undefined, { ref: false })
      const again = await comeIn(address).catch(() => undefined)
      if (again !== undefined) return hold(again)
    }
  }
  hold(first)
  return {
    query: (sql) => client.query(sql),
    leave: async (stopServer) => {
      isLeaving = true
      await goOut(client, stopServer)
    },
  }
}

async function comeIn(address: ServerAddress): Promise<pg.Client | undefined> {
  const client = await connectKeeper(address)
  try {
    await client?.query(`SELECT pg_advisory_lock_shared(${doorLock}), pg_advisory_unlock_shared(${doorLock})`)
    return client
  } catch {
    return undefined
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
