import { randomUUID } from 'node:crypto'
import type { JobsOptions } from 'bullmq'
import { unavailable } from '../domain/errors.ts'
import type { Nudges, Step, Subject } from '../ports/nudges.ts'
import type { JobQueue } from './bullmq-backend.ts'
import { attemptsWhileUnavailable } from './decide-retry.ts'
import { type JobData, parseJobData } from './job-data.ts'
import { parsePayload } from './payload-schemas.ts'
import { subjectKey } from './subject-key.ts'
import { within } from './within.ts'

/**
 * BullMQ takes one advisory lock for each deduplicated job of a statement, and PostgreSQL has room for some 6,000
 * in all: 5,000 at once took 6 s, and 20,000 failed with "out of shared memory" (BullMQ 6.7.0, November 2026).
 */
const mostAtOnce = 500

interface Options {
  readonly queues: Readonly<Record<Step, JobQueue>>
  readonly answerMs: number
}

/**
 * The sending end of the queues. What makes a nudge the same as another is its deduplication id, which depends only
 * on the subject: BullMQ drops it while its twin waits, and keeps one for afterwards while its twin runs. A fixed
 * *job* id would not do: BullMQ silently drops an id that is running, and a nudge sent then would be lost.
 *
 * Delayed nudges have ids of their own, so that they never hold up one that is wanted now. When due they turn into
 * an ordinary nudge. A subject has one of each kind at most; of two delayed ones the earlier stays.
 */
export function sendNudges({ queues, answerMs }: Options): Nudges {
  const send = async (step: Step, work: () => Promise<void>) => {
    try {
      await within(answerMs, work())
    } catch (error) {
      throw unavailable(
        `The queue of the step "${step}" cannot be reached; the work is kept and starts later.`,
        error,
      )
    }
  }
  return {
    async nudge(step, payload, { delayMs = 0 } = {}) {
      const subject = parsePayload(step, payload)
      await send(step, () =>
        delayMs > 0 ? addDelayed(queues[step], subject, Math.ceil(delayMs)) : addNow(queues[step], [subject]),
      )
    },
    async nudgeAll(step, payloads) {
      const subjects = new Map<string, Subject | null>()
      for (const payload of payloads) {
        const subject = parsePayload(step, payload)
        subjects.set(subjectKey(subject), subject)
      }
      for (const batch of batchesOf(mostAtOnce, [...subjects.values()])) {
        await send(step, () => addNow(queues[step], batch))
      }
    },
  }
}

function* batchesOf<T>(size: number, items: readonly T[]) {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

async function addNow(queue: JobQueue, subjects: readonly (Subject | null)[]) {
  await queue.addBulk(
    subjects.map((payload) => ({
      name: 'now',
      data: { payload },
      opts: { ...everyJob, deduplication: { id: `now:${subjectKey(payload)}`, keepLastIfActive: true } },
    })),
  )
}

async function addDelayed(queue: JobQueue, payload: Subject | null, delayMs: number) {
  const data = { payload, dueAtMs: Date.now() + delayMs }
  const ownId = randomUUID()
  const waitingId = await addLater(queue, data, { jobId: ownId, delay: delayMs })
  if (waitingId === undefined || waitingId === ownId) return
  const waiting = await queue.getJob(waitingId)
  const waitingDueAtMs = waiting && parseJobData(waiting.data).dueAtMs
  if (waitingDueAtMs === undefined || waitingDueAtMs <= data.dueAtMs) return
  await addLater(queue, data, { jobId: ownId, delay: delayMs }, { replace: true })
}

async function addLater(queue: JobQueue, data: JobData, opts: JobsOptions, mode: { replace?: true } = {}) {
  const deduplication = { id: `later:${subjectKey(data.payload)}`, keepLastIfActive: true, ...mode }
  const [job] = await queue.addBulk([{ name: 'later', data, opts: { ...everyJob, ...opts, deduplication } }])
  return job?.id
}

/** Finished jobs leave at once, and no trace of an error is kept: the tables hold the truth, the log the story. */
const everyJob = {
  attempts: attemptsWhileUnavailable,
  backoff: { type: 'decided' },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
} as const satisfies JobsOptions
