import { randomUUID } from 'node:crypto'
import { openQueues } from '../../../src/queue/open-queues.ts'
import type { NudgesHarness } from './harness.ts'
import { quickTiming, recordLog } from './stub-handlers.ts'

interface Options {
  readonly kind: 'postgres' | 'redis'
  readonly url: string
  close(): Promise<void>
}

/** A harness on a real backend, with queues that no other suite touches. */
export function backendHarness({ kind, url, close }: Options): NudgesHarness {
  const log = recordLog()
  const prefix = `test-${randomUUID().slice(0, 8)}`
  return {
    lines: log.lines,
    elsewhere: { kind, url, prefix },
    open: () => openQueues({ backend: { kind, url }, prefix, timing: quickTiming, log }),
    close,
  }
}
