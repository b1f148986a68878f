import { createRedisBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { type Backend, bindBackend } from './bullmq-backend.ts'
import type { QueueTiming } from './queue-timing.ts'

interface RedisOptions {
  readonly url: string
  readonly timing: QueueTiming
  onError(error: Error): void
}

/**
 * BullMQ on Redis or Valkey. A process holds one connection for its queues, one for its workers' commands, and one
 * for each worker to wait on.
 */
export async function connectRedis({ url, timing, onError }: RedisOptions): Promise<Backend> {
  // Nudges fail rather than wait; workers sit out an outage, and BullMQ demands that their commands never give up.
  const forQueues = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: timing.answerMs })
  const forWorkers = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true })
  forQueues.on('error', onError)
  forWorkers.on('error', onError)
  try {
    await forQueues.ping()
  } catch (error) {
    forQueues.disconnect()
    throw error
  }
  return bindBackend({
    queueFactory: createRedisBackend,
    workerFactory: createRedisBackend,
    queueConnection: forQueues,
    workerConnection: forWorkers,
    timing,
    async close() {
      forQueues.disconnect()
      forWorkers.disconnect()
    },
  })
}
