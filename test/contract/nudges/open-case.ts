import type { Handler } from '../../../src/ports/nudges.ts'
import type { Queues } from '../../../src/queue/open-queues.ts'
import type { CurrentHarness } from './harness.ts'

/** Queues for one test, emptied before, and closed when the test ends. */
export async function openCase(current: CurrentHarness, handlers?: readonly Handler[]) {
  const queues = await current().open()
  await queues.wipe()
  if (handlers) await queues.startWorkers(handlers)
  return { queues, [Symbol.asyncDispose]: () => queues.close() } satisfies AsyncDisposable & {
    queues: Queues
  }
}
