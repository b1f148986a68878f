import type { Handler, Nudges, Step } from '../ports/nudges.ts'
import type { Backend, JobWorker } from './bullmq-backend.ts'
import type { errorReporter } from './error-reporter.ts'
import { matchHandlers } from './match-handlers.ts'
import type { QueueLog } from './queue-log.ts'
import type { QueueTiming } from './queue-timing.ts'
import { jobRunner } from './run-job.ts'
import { endsWithin } from './within.ts'

/** The workers of this process, one for each step. */
export interface Workers {
  /**
   * Takes no new job, lets running handlers finish within the grace, aborts the rest, and returns when they have
   * stopped, or without them if they do not; their jobs then run elsewhere. Calling it again waits for the same end.
   */
  close(): Promise<void>
}

interface Options {
  readonly backend: Backend
  readonly handlers: readonly Handler[]
  readonly nudges: Nudges
  readonly queueName: (step: Step) => string
  readonly timing: QueueTiming
  readonly log: QueueLog
  readonly report: ReturnType<typeof errorReporter>
}

/**
 * Starts one worker for each step and returns when all of them listen.
 * @throws ColorwayError `bug` before anything starts, if a step has no handler or two.
 */
export async function startWorkers(options: Options): Promise<Workers> {
  const stopping = new AbortController()
  const workers = matchHandlers(options.handlers).map((handler) =>
    openWorker(options, handler, stopping.signal),
  )
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= stop({ workers, stopping, timing: options.timing, log: options.log })
    return closed
  }
  try {
    await Promise.all(workers.map((worker) => worker.waitUntilReady()))
  } catch (error) {
    await close()
    throw error
  }
  return { close }
}

function openWorker(options: Options, handler: Handler, signal: AbortSignal): JobWorker {
  const { backend, nudges, timing, log, report } = options
  return backend.openWorker(
    options.queueName(handler.step),
    jobRunner({ handler, nudges, signal, timing, log }),
    {
      concurrency: handler.concurrency,
      onError: (error) => report({ step: handler.step }, error),
    },
  )
}

interface Stop {
  readonly workers: readonly JobWorker[]
  readonly stopping: AbortController
  readonly timing: QueueTiming
  readonly log: QueueLog
}

async function stop({ workers, stopping, timing, log }: Stop) {
  const closing = Promise.all(workers.map((worker) => worker.close()))
  if (await endsWithin(timing.graceMs, closing)) return
  stopping.abort()
  if (await endsWithin(timing.abandonMs, closing)) return
  log.error(
    { abandonMs: timing.abandonMs },
    'handlers ignored their signal: left without them, their jobs run again',
  )
  await Promise.all(workers.map((worker) => worker.abandon()))
}
