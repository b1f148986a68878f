import { openQueues } from '../../../src/queue/open-queues.ts'
import { quickTiming, recordLog, stubHandlers } from './stub-handlers.ts'

const [, , kind, url = '', prefix = ''] = process.argv
if (kind !== 'postgres' && kind !== 'redis')
  throw new Error('usage: endless-worker.ts postgres|redis URL PREFIX')

/** Its jobs are soon found to be without a worker. */
const timing = { ...quickTiming, lockMs: 300, stalledCheckMs: 150 }
const queues = await openQueues({ backend: { kind, url }, prefix, timing, log: recordLog() })
await queues.startWorkers(
  stubHandlers({
    'edit-picture': async ({ id }) => {
      process.stdout.write(`${id}\n`)
      await new Promise(() => {})
    },
  }),
)
process.stdout.write('ready\n')
