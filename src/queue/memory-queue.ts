import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handler, Step, Subject } from '../ports/nudges.ts'
import { decideRetry } from './decide-retry.ts'
import { describeError } from './describe-error.ts'
import type { QueueLog } from './queue-log.ts'
import type { QueueTiming } from './queue-timing.ts'
import { subjectKey } from './subject-key.ts'
import { wakeAt } from './wake-at.ts'

interface Job {
  readonly payload: Subject | null
  readonly attemptsMade: number
}

/** One process's handler of the step, with its own concurrency. */
export interface MemoryWorker {
  readonly handler: Handler
  readonly signal: AbortSignal
  readonly running: Set<Promise<void>>
}

interface Options {
  readonly step: Step
  readonly timing: QueueTiming
  readonly log: QueueLog
}

/** One step's queue, held in this process: what waits, what waits for its time, and what runs. */
export function memoryQueue({ step, timing, log }: Options) {
  const waiting = new Map<string, Job>()
  const later = new Map<string, { dueAtMs: number; callOff: () => void }>()
  const resting = new Map<string, () => void>()
  const running = new Set<string>()
  const again = new Set<string>()
  const workers = new Set<MemoryWorker>()

  function add(payload: Subject | null) {
    const key = subjectKey(payload)
    if (running.has(key)) again.add(key)
    else if (!waiting.has(key) && !resting.has(key)) waiting.set(key, { payload, attemptsMade: 0 })
    pump()
  }

  function addLater(payload: Subject | null, delayMs: number) {
    const key = subjectKey(payload)
    const dueAtMs = Date.now() + delayMs
    const known = later.get(key)
    if (known && known.dueAtMs <= dueAtMs) return
    known?.callOff()
    const turn = () => {
      later.delete(key)
      add(payload)
    }
    later.set(key, { dueAtMs, callOff: wakeAt(dueAtMs, turn) })
  }

  function pump() {
    for (const [key, job] of waiting) {
      const worker = [...workers].find(({ handler, running }) => running.size < handler.concurrency)
      if (worker === undefined) return
      if (!running.has(key)) start(key, job, worker)
    }
  }

  function start(key: string, job: Job, worker: MemoryWorker) {
    waiting.delete(key)
    running.add(key)
    const run = runJob(worker, job).finally(() => {
      worker.running.delete(run)
      running.delete(key)
      if (again.delete(key)) add(job.payload)
      pump()
    })
    worker.running.add(run)
  }

  async function runJob({ handler, signal }: MemoryWorker, job: Job) {
    // As with a real worker, nothing of the job happens within the turn of whoever nudged.
    await nextTurn()
    try {
      await handler.handle(job.payload, { signal })
    } catch (error) {
      settle(job, error, signal.aborted)
    }
  }

  function settle(job: Job, error: unknown, aborted: boolean) {
    const { payload, attemptsMade } = job
    const nowMs = Date.now()
    const retry = decideRetry({ error, attemptsMade, aborted, nowMs, random: Math.random() }, timing)
    if (retry.kind === 'hand-over') rest(job, nowMs)
    if (retry.kind === 'wait') rest(job, retry.untilMs)
    if (retry.kind === 'retry') rest({ payload, attemptsMade: attemptsMade + 1 }, nowMs + retry.delayMs)
    if (retry.kind === 'give-up')
      log.error({ step, ...payload, ...describeError(error) }, 'a job was given up')
  }

  function rest(job: Job, untilMs: number) {
    const key = subjectKey(job.payload)
    const back = () => {
      resting.delete(key)
      waiting.set(key, job)
      pump()
    }
    resting.set(key, wakeAt(untilMs, back))
  }

  function clear() {
    for (const { callOff } of later.values()) callOff()
    for (const callOff of resting.values()) callOff()
    for (const jobs of [waiting, later, resting, again]) jobs.clear()
  }

  return {
    add,
    addLater,
    clear,
    join(worker: MemoryWorker) {
      workers.add(worker)
      pump()
    },
    leave: (worker: MemoryWorker) => workers.delete(worker),
    depth: () => ({
      waiting: waiting.size,
      active: running.size,
      delayed: later.size + resting.size,
      failed: 0,
    }),
  }
}
