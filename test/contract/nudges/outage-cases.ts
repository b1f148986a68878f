import { describe, expect, it } from 'vitest'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { eventually } from './harness.ts'
import { quickTiming, recordLog, someSubject, stubHandlers } from './stub-handlers.ts'

/** A backend that a test may break. */
export interface Breakable {
  readonly url: string
  /** Ends every connection to it, as a restart or a proxy would. */
  cutConnections(): Promise<void>
  /** Takes it away for good. */
  close(): Promise<void>
}

/** What real backends do, and a twin in memory cannot: not answer. */
export function outageCases(kind: 'postgres' | 'redis', start: () => Promise<Breakable>) {
  const timing = { ...quickTiming, answerMs: 1_000 }

  describe(`outages of ${kind}`, () => {
    it('does not open where nothing answers', async () => {
      const backend = { kind, url: `${kind}://127.0.0.1:1/nothing` }
      await expect(openQueues({ backend, timing, log: recordLog() })).rejects.toMatchObject({
        code: 'unavailable',
      })
    })

    it('goes on after all connections were cut', async () => {
      const backend = await start()
      const log = recordLog()
      const queues = await openQueues({ backend: { kind, url: backend.url }, timing, log })
      const seen: string[] = []
      await queues.startWorkers(stubHandlers({ publish: async ({ id }) => void seen.push(id) }))
      const [before, after] = [someSubject(), someSubject()]
      await queues.nudges.nudge('publish', before)
      await eventually(() => expect(seen).toEqual([before.id]))
      await backend.cutConnections()
      await eventually(() => queues.nudges.nudge('publish', after))
      await eventually(() => expect(seen).toContain(after.id))
      await queues.close()
      await backend.close()
    })

    it('says that it is unavailable when the backend has gone, and still closes', async () => {
      const backend = await start()
      const queues = await openQueues({ backend: { kind, url: backend.url }, timing, log: recordLog() })
      await queues.startWorkers(stubHandlers({}))
      await backend.close()
      await expect(queues.nudges.nudge('publish', someSubject())).rejects.toMatchObject({
        code: 'unavailable',
      })
      await queues.close()
    })
  })
}
