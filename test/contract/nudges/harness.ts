import { vi } from 'vitest'
import type { Step } from '../../../src/ports/nudges.ts'
import type { Queues } from '../../../src/queue/open-queues.ts'
import type { LogLine } from './stub-handlers.ts'

/** One implementation of the queues, ready to be tested. */
export interface NudgesHarness {
  /** The queues as one process sees them; everything opened from one harness shares the same jobs. */
  open(): Promise<Queues>
  /** What a child process needs to open the same queues, or why there cannot be one. */
  readonly elsewhere:
    | { readonly kind: 'postgres' | 'redis'; readonly url: string; readonly prefix: string }
    | string
  /** Every line that was logged, as its level, its text and its fields. */
  readonly lines: readonly LogLine[]
  close(): Promise<void>
}

/** Tries until the expectation holds; the limit is for a machine that is very busy. */
export const eventually = (expectation: () => void | Promise<void>, timeout = 15_000) =>
  vi.waitFor(expectation, { timeout, interval: 10 })

/** Waits until no job of the step waits, runs or is delayed. */
export const untilQuiet = (queues: Queues, step: Step) =>
  eventually(async () => {
    const { waiting, active, delayed } = (await queues.depths())[step]
    if (waiting + active + delayed > 0) throw new Error(`${step} is not quiet yet`)
  })

/** A door for handlers to wait at until a test opens it. */
export function makeGate() {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  return { opened, open }
}

/** Gives the harness of the running suite; only valid inside a test. */
export type CurrentHarness = () => NudgesHarness
