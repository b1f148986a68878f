import { DelayedError, UnrecoverableError, WaitingError } from 'bullmq'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { RunJob } from './bullmq-backend.ts'
import { decideRetry } from './decide-retry.ts'
import { describeError } from './describe-error.ts'
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

type Job = Parameters<RunJob>[0]

/** What a worker does with each job of one step: check it, hand it over, and settle what comes of an error. */
export function jobRunner({ handler, nudges, signal, timing, log }: Options): RunJob {
  return async (job, token) => {
    try {
      const { payload, dueAtMs } = parseJobData(job.data)
      const subject = parsePayload(handler.step, payload)
      if (dueAtMs === undefined) await handler.handle(subject, { signal })
      else await nudges.nudge(handler.step, subject)
    } catch (error) {
      const failure = { error, attemptsMade: job.attemptsMade, aborted: signal.aborted }
      const retry = decideRetry({ ...failure, nowMs: Date.now(), random: Math.random() }, timing)
      logFailure({ step: handler.step, job, error, log }, retry.kind)
      return await settle(job, token, { retry, reason: describeError(error).reason })
    }
  }
}

async function settle(
  job: Job,
  token: string | undefined,
  { retry, reason }: { retry: ReturnType<typeof decideRetry>; reason: string },
): Promise<never> {
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

interface Failed {
  readonly step: string
  readonly job: Job
  readonly error: unknown
  readonly log: QueueLog
}

function logFailure({ step, job, error, log }: Failed, kind: ReturnType<typeof decideRetry>['kind']) {
  const fields = { step, ...job.data.payload, attempt: job.attemptsMade + 1, ...describeError(error) }
  if (kind === 'give-up') log.error(fields, 'a job was given up; it runs again at the next nudge')
  else if (kind === 'retry') log.warn(fields, 'a job failed and will be tried again')
  else log.info(fields, kind === 'wait' ? 'a job waits for its turn' : 'a job goes to another worker')
  if (!(error instanceof Error)) return
  log.debug({ step, stack: error.stack }, 'where the job failed')
}
