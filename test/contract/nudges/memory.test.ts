import { memoryNudges } from '../../../src/queue/memory-nudges.ts'
import type { Workers } from '../../../src/queue/start-workers.ts'
import type { NudgesHarness } from './harness.ts'
import { nudgesContract } from './nudges-contract.ts'
import { quickTiming, recordLog } from './stub-handlers.ts'

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
