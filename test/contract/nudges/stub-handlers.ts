import { randomUUID } from 'node:crypto'
import { type Handler, type Step, type Subject, steps } from '../../../src/ports/nudges.ts'
import type { QueueTiming } from '../../../src/queue/queue-timing.ts'

/** Short enough for a test, long enough for a busy machine. */
export const quickTiming: Partial<QueueTiming> = {
  lockMs: 1_000,
  stalledCheckMs: 400,
  graceMs: 200,
  abandonMs: 500,
  retryBaseMs: 8,
  retryCapMs: 40,
  shortestWaitMs: 5,
}

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly fields: object
  readonly message: string
}

/** A log that keeps its lines. */
export function recordLog() {
  const lines: LogLine[] = []
  const at = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message })
  }
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** A subject that no other test has. */
export const someSubject = (): Subject => ({ shopId: 'a-shop.myshopify.com', id: randomUUID() })

export type Stubs = { readonly [S in Step]?: Handler<S>['handle'] }

/** Handlers for all steps: the given ones, and for the rest one that does nothing. */
export const stubHandlers = (stubs: Stubs, concurrency = 1): Handler[] =>
  steps.map((step) => stubHandler(step, stubs, concurrency))

function stubHandler<S extends Step>(step: S, stubs: Stubs, concurrency: number): Handler<S> {
  const nothing: Handler<S>['handle'] = async () => {}
  return { step, concurrency, handle: stubs[step] ?? nothing }
}
