import { unavailable } from '../domain/errors.ts'
import { type Handler, type Nudges, type Step, steps } from '../ports/nudges.ts'
import type { Backend, JobQueue } from './bullmq-backend.ts'
import { connectPostgres } from './connect-postgres.ts'
import { connectRedis } from './connect-redis.ts'
import { errorReporter } from './error-reporter.ts'
import { forEachStep } from './for-each-step.ts'
import type { QueueLog } from './queue-log.ts'
import { defaultTiming, type QueueTiming } from './queue-timing.ts'
import { sendNudges } from './send-nudges.ts'
import { startWorkers, type Workers } from './start-workers.ts'
import { startTicks } from './tick.ts'

/** How many jobs of a step are in each state; `delayed` counts those between two attempts as well. */
export interface Depth {
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

/** The queues of all steps, on one backend. */
export interface Queues {
  readonly nudges: Nudges
  /** @throws ColorwayError `bug` at once, naming the step, if one has no handler or two. */
  startWorkers(handlers: readonly Handler[]): Promise<Workers>
  /**
   * Nudges a step that looks at the whole house: now, and every `everyMs` until `close`. It is a timer of this
   * process, not a job scheduler: a scheduler lives in the queue and vanishes when that is wiped, while a timer
   * goes on, and the ticks of many processes fall into one while one of them is waiting.
   */
  every(step: 'admit' | 'repair-catalogs' | 'run-schedules' | 'reconcile', everyMs: number): void
  /**
   * Throws away every job of every step, running ones too. The tables still know what is to be done.
   * @throws ColorwayError `unavailable`
   */
  wipe(): Promise<void>
  /** @throws ColorwayError `unavailable` */
  depths(): Promise<Record<Step, Depth>>
  /** Stops ticks, workers and queues, in this order. Close before the database goes. */
  close(): Promise<void>
}

export interface QueueOptions {
  readonly backend: { readonly kind: 'postgres' | 'redis'; readonly url: string }
  /** Begins the names of the queues; whoever shares it shares the work. */
  readonly prefix?: string
  readonly timing?: Partial<QueueTiming>
  readonly log: QueueLog
}

/**
 * Connects to the queues, creating on PostgreSQL what BullMQ needs.
 * @throws ColorwayError `unavailable` when the backend does not answer.
 */
export async function openQueues({
  backend: where,
  prefix = 'colorway',
  log,
  ...options
}: QueueOptions): Promise<Queues> {
  const timing = { ...defaultTiming, ...options.timing }
  const report = errorReporter(log)
  const onError = (error: Error) => report({}, error)
  const backend = await connect(where, { timing, onError })
  const queueName = (step: Step) => `${prefix}-${step}`
  const queues = forEachStep((step) => backend.openQueue(queueName(step), { onError }))
  const nudges = sendNudges({ queues, answerMs: timing.answerMs })
  const ticks = startTicks(nudges, log)
  const running = new Set<Workers>()
  return {
    nudges,
    async startWorkers(handlers) {
      const workers = await startWorkers({ backend, handlers, nudges, queueName, timing, log, report })
      running.add(workers)
      return workers
    },
    every: ticks.every,
    wipe: () =>
      orUnavailable(async () => {
        for (const step of steps) await wipeQueue(queues[step])
      }),
    depths: () => orUnavailable(() => measureDepths(queues)),
    async close() {
      ticks.stop()
      await Promise.all([...running].map((workers) => workers.close()))
      await Promise.all(steps.map((step) => queues[step].close()))
      await backend.close()
    },
  }
}

interface Connect {
  readonly timing: QueueTiming
  onError(error: Error): void
}

async function connect(where: QueueOptions['backend'], { timing, onError }: Connect): Promise<Backend> {
  try {
    if (where.kind === 'redis') return await connectRedis({ url: where.url, timing, onError })
    return await connectPostgres({ url: where.url, timing, onError })
  } catch (error) {
    const place = where.kind === 'redis' ? 'Redis' : 'PostgreSQL'
    throw unavailable(
      `The queue cannot reach ${place}. Check that it runs and that its address is right.`,
      error,
    )
  }
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw unavailable('The queues cannot be reached. Check that their database or Redis runs.', error)
  }
}

async function wipeQueue(queue: JobQueue) {
  try {
    await queue.obliterate({ force: true })
  } catch (error) {
    // BullMQ pauses a queue before it wipes it, and would leave it so.
    await queue.resume()
    throw error
  }
}

async function measureDepths(queues: Record<Step, JobQueue>): Promise<Record<Step, Depth>> {
  const depths = forEachStep(() => ({ waiting: 0, active: 0, delayed: 0, failed: 0 }))
  const measure = async (step: Step) => {
    const counts = await queues[step].getJobCounts('waiting', 'active', 'delayed', 'failed')
    for (const state of ['waiting', 'active', 'delayed', 'failed'] as const)
      depths[step][state] = counts[state] ?? 0
  }
  await Promise.all(steps.map(measure))
  return depths
}
