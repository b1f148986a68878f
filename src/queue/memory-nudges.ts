import { setTimeout as sleep } from 'node:timers/promises'
import { type Handler, type Step, steps } from '../ports/nudges.ts'
import { forEachStep } from './for-each-step.ts'
import { matchHandlers } from './match-handlers.ts'
import { type MemoryWorker, memoryQueue } from './memory-queue.ts'
import type { Queues } from './open-queues.ts'
import { parsePayload } from './payload-schemas.ts'
import type { QueueLog } from './queue-log.ts'
import { defaultTiming, type QueueTiming } from './queue-timing.ts'
import type { Workers } from './start-workers.ts'
import { startTicks } from './tick.ts'
import { endsWithin } from './within.ts'

export interface MemoryQueues extends Queues {
  /** Returns when nothing waits and nothing runs; what is delayed stays so. */
  idle(): Promise<void>
}

interface Options {
  readonly timing?: Partial<QueueTiming>
  readonly log: QueueLog
}

/** Queues without a backend, for tests and for looking at the pipeline alone: they end with the process. */
export function memoryNudges({ log, ...options }: Options): MemoryQueues {
  const timing = { ...defaultTiming, ...options.timing }
  const queues = forEachStep((step) => memoryQueue({ step, timing, log }))
  const nudges: Queues['nudges'] = {
    async nudge(step, payload, { delayMs = 0 } = {}) {
      const subject = parsePayload(step, payload)
      if (delayMs > 0) queues[step].addLater(subject, delayMs)
      else queues[step].add(subject)
    },
    async nudgeAll(step, payloads) {
      const subjects = payloads.map((payload) => parsePayload(step, payload))
      for (const subject of subjects) queues[step].add(subject)
    },
  }
  const ticks = startTicks(nudges, log)
  const started = new Set<Workers>()
  const clear = async () => {
    for (const step of steps) queues[step].clear()
  }
  return {
    nudges,
    async startWorkers(handlers) {
      const workers = join(handlers, { timing, log, queueOf: (step) => queues[step] })
      started.add(workers)
      return workers
    },
    every: ticks.every,
    wipe: clear,
    depths: async () => forEachStep((step) => queues[step].depth()),
    async idle() {
      const busy = (step: Step) => queues[step].depth().waiting + queues[step].depth().active > 0
      while (steps.some(busy)) await sleep(1)
    },
    async close() {
      ticks.stop()
      await Promise.all([...started].map((workers) => workers.close()))
      await clear()
    },
  }
}

interface Place {
  readonly timing: QueueTiming
  readonly log: QueueLog
  readonly queueOf: (step: Step) => ReturnType<typeof memoryQueue>
}

function join(handlers: readonly Handler[], { timing, log, queueOf }: Place): Workers {
  const stopping = new AbortController()
  const workers = matchHandlers(handlers).map((handler): MemoryWorker => {
    const worker = { handler, signal: stopping.signal, running: new Set<Promise<void>>() }
    queueOf(handler.step).join(worker)
    return worker
  })
  return {
    async close() {
      for (const worker of workers) queueOf(worker.handler.step).leave(worker)
      const finished = Promise.all(workers.flatMap(({ running }) => [...running]))
      if (await endsWithin(timing.graceMs, finished)) return
      stopping.abort()
      if (await endsWithin(timing.abandonMs, finished)) return
      log.error({ abandonMs: timing.abandonMs }, 'handlers ignored their signal: left without them')
    },
  }
}
