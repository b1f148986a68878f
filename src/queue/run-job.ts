import { DelayedError, UnrecoverableError, WaitingError } from 'bullmq'
import type { Handler, Nudges, Subject } from '../ports/nudges.ts'
import type { RunJob, RunningJob } from './bullmq-backend.ts'
import { decideRetry, type Retry } from './decide-retry.ts'
import { describeError, framesOf } from './describe-error.ts'
import { parseJobData } from './job-data.ts'
import { parsePayload } from './payload-schemas.ts'
import type { QueueLog } from './queue-log.ts'
import type { QueueTiming } from './queue-timing.ts'
import { RetryLater } from './retry-later.ts'

interface Options {
  readonly handler: Handler
  readonly nudges: Nudges
  readonly signal: AbortSignal
  readonly timing: QueueTiming
  readonly log: QueueLog
}

/** What a worker does with each job of one step: check it, hand it over, and settle what comes of an error. */
export function jobRunner({ handler, nudges, signal, timing, log }: Options): RunJob {
  return async (job, token) => {
    let subject: Subject | null = null
    try {
      const { payload, dueAtMs } = parseJobData(job.data)
      subject = parsePayload(handler.step, payload)
      if (dueAtMs === undefined) await handler.handle(subject, { signal })
      else await nudges.nudge(handler.step, subject)
    } catch (error) {
      const attemptsMade = job.attemptsMade
      const failure = {
        error,
        attemptsMade,
        aborted: signal.aborted,
        nowMs: Date.now(),
        random: Math.random(),
      }
      const retry = decideRetry(failure, timing)
      logFailure(log, { step: handler.step, ...subject, attempt: attemptsMade + 1 }, { error, retry })
      await settle(job, token, { error, retry })
    }
  }
}

interface Settled {
  readonly error: unknown
  readonly retry: Retry
}

/** Tells BullMQ by what it throws; the words that go with it are kept beside the job. */
async function settle(job: RunningJob, token: string | undefined, { error, retry }: Settled): Promise<never> {
  const { reason } = describeError(error)
  switch (retry.kind) {
    case 'hand-over':
      await job.moveToWait(token)
      throw new WaitingError()
    case 'wait':
      await job.moveToDelayed(retry.untilMs, token)
      throw new DelayedError()
    case 'retry':
      throw new RetryLater(reason, retry.delayMs)
    case 'give-up':
      throw new UnrecoverableError(reason)
    default:
      return retry satisfies never
  }
}

const whatHappened = {
  'hand-over': ['info', 'a job goes to another worker'],
  wait: ['info', 'a job waits for its turn'],
  retry: ['warn', 'a job failed and will be tried again'],
  'give-up': ['error', 'a job was given up; it runs again at the next nudge'],
} as const satisfies Record<Retry['kind'], readonly ['info' | 'warn' | 'error', string]>

function logFailure(log: QueueLog, about: object, { error, retry }: Settled) {
  const [level, message] = whatHappened[retry.kind]
  log[level]({ ...about, ...describeError(error) }, message)
  log.debug({ ...about, frames: framesOf(error) }, 'where the job failed')
}
