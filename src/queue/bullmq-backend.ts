import { type BackendFactory, type IQueueBackend, type JobsOptions, withBackend } from 'bullmq'
import type { JobData } from './job-data.ts'
import type { QueueTiming } from './queue-timing.ts'
import { retryPauseMs } from './retry-later.ts'

type JobStates = 'waiting' | 'active' | 'delayed' | 'failed'

/** What we use of BullMQ's Queue, whatever it stores its jobs in. */
export interface JobQueue {
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<readonly { id?: string }[]>
  getJob(id: string): Promise<{ readonly data: unknown } | undefined>
  getJobCounts(...states: JobStates[]): Promise<Record<string, number>>
  obliterate(options: { readonly force: boolean }): Promise<void>
  resume(): Promise<void>
  close(): Promise<void>
}

/** What we use of BullMQ's Worker. */
export interface JobWorker {
  waitUntilReady(): Promise<void>
  close(): Promise<void>
  /** Drops the connections, even if a handler is still running. */
  abandon(): Promise<void>
}

/** What we use of a job that a worker has taken. */
export interface RunningJob {
  readonly data: unknown
  /** Attempts that failed before this one. */
  readonly attemptsMade: number
  moveToWait(token?: string): Promise<unknown>
  moveToDelayed(untilMs: number, token?: string): Promise<void>
}

export type RunJob = (job: RunningJob, token?: string) => Promise<void>

interface Listeners {
  onError(error: Error): void
}

/** One BullMQ on one database or Redis, with its connections. */
export interface Backend {
  openQueue(name: string, listeners: Listeners): JobQueue
  openWorker(name: string, run: RunJob, options: { concurrency: number } & Listeners): JobWorker
  /** Ends the shared connections; queues and workers must be closed before. */
  close(): Promise<void>
}

interface Connected<B extends IQueueBackend, C> {
  readonly queueFactory: BackendFactory<B, C>
  readonly workerFactory: BackendFactory<B, C>
  readonly queueConnection: C
  readonly workerConnection: C
  readonly timing: QueueTiming
  close(): Promise<void>
}

/** A job may lose its worker as often as it likes: only a handler's own error counts against it. */
const anyNumberOfStalls = 1_000_000

/** Nobody reads BullMQ's event log here; it would grow to 10,000 entries a queue. */
const keptEvents = 100

/** Binds BullMQ's classes to a backend and to connections that all queues and workers of the process share. */
export function bindBackend<B extends IQueueBackend, C>(connected: Connected<B, C>): Backend {
  const { Queue } = withBackend(connected.queueFactory)
  const { Worker } = withBackend(connected.workerFactory)
  const { timing } = connected
  return {
    openQueue(name, { onError }) {
      const queue = new Queue<JobData, void, string>(name, {
        connection: connected.queueConnection,
        streams: { events: { maxLen: keptEvents } },
      })
      queue.on('error', onError)
      return queue
    },
    openWorker(name, run, { concurrency, onError }) {
      const worker = new Worker<JobData, void, string>(name, run, {
        connection: connected.workerConnection,
        concurrency,
        lockDuration: timing.lockMs,
        stalledInterval: timing.stalledCheckMs,
        maxStalledCount: anyNumberOfStalls,
        settings: { backoffStrategy: (_attempt, _type, error) => retryPauseMs(error) },
      })
      worker.on('error', onError)
      return {
        waitUntilReady: () => worker.waitUntilReady(),
        close: () => worker.close(),
        abandon: () => worker.getBackend().close(true),
      }
    },
    close: () => connected.close(),
  }
}
