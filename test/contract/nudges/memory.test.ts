import { expect, it } from 'vitest'
import { memoryNudges } from '../../../src/queue/memory-nudges.ts'
import type { Workers } from '../../../src/queue/start-workers.ts'
import type { NudgesHarness } from './harness.ts'
import { nudgesContract } from './nudges-contract.ts'
import { quickTiming, recordLog, someSubject, stubHandlers } from './stub-handlers.ts'

nudgesContract('memory', async (): Promise<NudgesHarness> => {
  const log = recordLog()
  const shared = memoryNudges({ timing: quickTiming, log })
  return {
    lines: log.lines,
    elsewhere: 'the queues live in this process: no other one could be killed',
    async open() {
      const own = new Set<Workers>()
      return {
        ...shared,
        async startWorkers(handlers) {
          const workers = await shared.startWorkers(handlers)
          own.add(workers)
          return workers
        },
        async close() {
          await Promise.all([...own].map((workers) => workers.close()))
        },
      }
    },
    close: () => shared.close(),
  }
})

it('is idle when all that follows from a nudge is done, delays aside', async () => {
  const queues = memoryNudges({ timing: quickTiming, log: recordLog() })
  const seen: string[] = []
  const handlers = stubHandlers({
    'edit-picture': async (subject) => {
      seen.push('edit')
      await queues.nudges.nudge('finish-picture', subject)
      await queues.nudges.nudge('edit-picture', subject, { delayMs: 60_000 })
    },
    'finish-picture': async () => void seen.push('finish'),
  })
  await queues.startWorkers(handlers)
  await queues.nudges.nudge('edit-picture', someSubject())
  await queues.idle()
  expect(seen).toEqual(['edit', 'finish'])
  expect((await queues.depths())['edit-picture'].delayed).toBe(1)
  await queues.close()
})
