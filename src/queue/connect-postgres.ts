import { EventEmitter, setMaxListeners } from 'node:events'
import type { PostgresConnectionOptions } from 'bullmq'
import { type BackendFactory, createPostgresBackend, PostgresConnection, PostgresQueueBackend } from 'bullmq'
import { steps } from '../ports/nudges.ts'
import { type Backend, bindBackend } from './bullmq-backend.ts'
import type { QueueTiming } from './queue-timing.ts'

/** Connections for the short queries of all queues and workers together. */
const queryConnections = 4

interface PostgresOptions {
  readonly url: string
  readonly timing: QueueTiming
  onError(error: Error): void
}

/**
 * BullMQ on PostgreSQL. Its tables live in a schema of their own, `bullmq`, which it creates and migrates itself
 * under an advisory lock. All queues and workers of a process share one pool: `queryConnections`, and one for each
 * worker to listen on, opened as they are needed and closed when idle.
 */
export async function connectPostgres({ url, timing, onError }: PostgresOptions): Promise<Backend> {
  const connection = new PostgresConnection({
    connectionString: url,
    migrate: true,
    max: queryConnections + steps.length,
    connectionTimeoutMillis: timing.answerMs,
    keepAlive: true,
    application_name: 'colorway-queue',
    // Entries are only nudges, and the tables know what is due: no job waits for the disk. Whoever notifies others
    // holds a lock of the whole database while their transaction is written, so that waiting would add up.
    options: '-c synchronous_commit=off',
  })
  connection.on('error', onError)
  // Every worker hangs a listener of its own on the pool.
  if (connection.pool instanceof EventEmitter) setMaxListeners(2 + 2 * steps.length, connection.pool)
  try {
    await connection.waitUntilReady()
  } catch (error) {
    await connection.close()
    throw error
  }
  return bindBackend({
    queueFactory: shareConnection(connection),
    workerFactory: createPostgresBackend,
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
