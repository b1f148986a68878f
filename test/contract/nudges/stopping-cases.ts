import { once } from 'node:events'
import { expect, it } from 'vitest'
import { steps } from '../../../src/ports/nudges.ts'
import type { CurrentHarness } from './harness.ts'
import { eventually, makeGate } from './harness.ts'
import { openCase } from './open-case.ts'
import { spawnWorker } from './spawn-worker.ts'
import { someSubject, stubHandlers } from './stub-handlers.ts'

/** Workers come and go, politely or not, and the work goes on. */
export function stoppingCases(current: CurrentHarness) {
  it('starts nothing if a step has no handler, or two', async () => {
    await using test = await openCase(current)
    const handlers = stubHandlers({})
    for (const step of steps) {
      const without = handlers.filter((handler) => handler.step !== step)
      const twice = [...handlers, ...handlers.filter((handler) => handler.step === step)]
      for (const wrong of [without, twice]) {
        const refusal = { code: 'bug', message: expect.stringContaining(`"${step}"`) }
        await expect(test.queues.startWorkers(wrong)).rejects.toMatchObject(refusal)
      }
    }
  })

  it('lets a handler finish within the grace, and starts nothing new', async () => {
    const gate = makeGate()
    const log: string[] = []
    const [running, waiting] = [someSubject(), someSubject()]
    await using test = await openCase(current)
    const workers = await test.queues.startWorkers(
      stubHandlers({
        publish: async ({ id }, { signal }) => {
          log.push(`start ${id}`)
          await gate.opened
          log.push(`end ${id} ${signal.aborted ? 'aborted' : 'in peace'}`)
        },
      }),
    )
    await test.queues.nudges.nudge('publish', running)
    await eventually(() => expect(log).toHaveLength(1))
    await test.queues.nudges.nudge('publish', waiting)
    const closed = workers.close()
    gate.open()
    await closed
    expect(log).toEqual([`start ${running.id}`, `end ${running.id} in peace`])
    expect((await test.queues.depths()).publish).toMatchObject({ waiting: 1, active: 0 })
  })

  it('aborts a handler after the grace; another process takes the job over, with all its attempts', async () => {
    const subject = someSubject()
    const log: string[] = []
    const signals: AbortSignal[] = []
    await using test = await openCase(current)
    const workers = await test.queues.startWorkers(
      stubHandlers({
        undo: async (_subject, { signal }) => {
          signals.push(signal)
          if (!signal.aborted) await once(signal, 'abort')
          throw signal.reason
        },
      }),
    )
    await test.queues.nudges.nudge('undo', subject)
    await eventually(() => expect(signals).toHaveLength(1))
    await using other = await openOther(current, log)
    await workers.close()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    await eventually(() => expect(log).toEqual([subject.id]))
    await other.queues.close()
  })

  it('leaves without a handler that does not heed its signal', async () => {
    const gate = makeGate()
    const started: string[] = []
    await using test = await openCase(current)
    const workers = await test.queues.startWorkers(
      stubHandlers({
        publish: async ({ id }) => {
          started.push(id)
          await gate.opened
        },
      }),
    )
    await test.queues.nudges.nudge('publish', someSubject())
    await eventually(() => expect(started).toHaveLength(1))
    await workers.close()
    expect(current().lines.at(-1)).toMatchObject({ level: 'error' })
    await test.queues.close()
    gate.open()
  })

  it('goes on when a worker process is killed in the middle of a job', async (context) => {
    const { elsewhere } = current()
    if (typeof elsewhere === 'string') return context.skip(elsewhere)
    const subject = someSubject()
    await using test = await openCase(current)
    for (let kills = 0; kills < 2; kills += 1) {
      const child = await spawnWorker(elsewhere)
      if (kills === 0) await test.queues.nudges.nudge('edit-picture', subject)
      expect(await child.handles()).toBe(subject.id)
      if (kills === 0) await test.queues.nudges.nudge('edit-picture', subject)
      await child.kill()
    }
    const seen: string[] = []
    await test.queues.startWorkers(stubHandlers({ 'edit-picture': async ({ id }) => void seen.push(id) }))
    await eventually(() => expect(seen).toEqual([subject.id, subject.id]))
  })
}

async function openOther(current: CurrentHarness, log: string[]) {
  const queues = await current().open()
  await queues.startWorkers(stubHandlers({ undo: async ({ id }) => void log.push(id) }))
  return { queues, [Symbol.asyncDispose]: () => queues.close() }
}
