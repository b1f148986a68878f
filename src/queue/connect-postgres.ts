import type { PostgresConnectionOptions } from 'bullmq'
import { type BackendFactory, type PostgresConnection, PostgresQueueBackend } from 'bullmq'
import { type Backend, bindBackend } from './bullmq-backend.ts'
import type { QueueTiming } from './queue-timing.ts'
import { SharedConnection } from './shared-connection.ts'
import { WakefulBackend } from './wakeful-backend.ts'

/** Connections for the short queries of all queues and workers together. */
const queryConnections = 4

interface PostgresOptions {
  readonly url: string
  readonly timing: QueueTiming
  onError(error: Error): void
}

/**
 * BullMQ on PostgreSQL. Its tables live in a schema of their own, `bullmq`, which it creates and migrates itself
 * under an advisory lock. All queues and workers of a process share one pool of `queryConnections`, opened as they are
 * needed and closed when idle, and one connection to listen on.
 */
export async function connectPostgres({ url, timing, onError }: PostgresOptions): Promise<Backend> {
  const connection = new SharedConnection({
    connectionString: url,
    migrate: true,
    max: queryConnections,
    connectionTimeoutMillis: timing.answerMs,
    keepAlive: true,
    application_name: 'colorway-queue',
    // Entries are only nudges, and the tables know what is due: no job waits for the disk. Whoever notifies others
    // holds a lock of the whole database while their transaction is written, so that waiting would add up.
    options: '-c synchronous_commit=off',
  })
  connection.on('error', onError)
  try {
    await connection.waitUntilReady()
  } catch (error) {
    await connection.close()
    throw error
  }
  return bindBackend({
    queueFactory: shareConnection(connection),
    workerFactory: (name, options) => new WakefulBackend(connection, name, options),
    queueConnection: connection.pool,
    workerConnection: connection.pool,
    timing,
    close: () => connection.close(),
  })
}

/** Queues only send short queries, so they need nothing of their own. */
const shareConnection =
  (connection: PostgresConnection): BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> =>
  (name, options) =>
    new PostgresQueueBackend(connection, name, options, false)
