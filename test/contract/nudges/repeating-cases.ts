import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Subject } from '../../../src/ports/nudges.ts'
import type { CurrentHarness } from './harness.ts'
import { eventually, makeGate, untilQuiet } from './harness.ts'
import { openCase } from './open-case.ts'
import { someSubject, stubHandlers } from './stub-handlers.ts'

/** The same subject, again: what waits is not doubled, what comes during a run is not lost. */
export function repeatingCases(current: CurrentHarness) {
  it('adds nothing when the subject already waits', async () => {
    const runs: string[] = []
    await using test = await openCase(current)
    const [one, two] = [someSubject(), someSubject()]
    const { nudges } = test.queues
    await Promise.all([nudges.nudge('publish', one), nudges.nudge('publish', one)])
    await nudges.nudgeAll('publish', [one, two, one, two])
    await nudges.nudge('publish', one)
    expect((await test.queues.depths()).publish.waiting).toBe(2)
    await test.queues.startWorkers(stubHandlers({ publish: async ({ id }) => void runs.push(id) }))
    await eventually(() => expect(runs).toEqual([one.id, two.id]))
    await untilQuiet(test.queues, 'publish')
    expect(runs).toHaveLength(2)
  })

  it('tells subjects of two shops apart', async () => {
    const runs: Subject[] = []
    await using test = await openCase(current, stubHandlers({ undo: async (it) => void runs.push(it) }))
    const { id } = someSubject()
    const subjects = [
      { shopId: 'one.myshopify.com', id },
      { shopId: 'two.myshopify.com', id },
    ]
    await test.queues.nudges.nudgeAll('undo', subjects)
    await eventually(() => expect(runs).toHaveLength(2))
    expect(runs).toEqual(expect.arrayContaining(subjects))
  })

  it('runs once more, and only once, for all nudges that came during the run', async () => {
    const gate = makeGate()
    const counts = { runs: 0, atOnce: 0, mostAtOnce: 0 }
    const handlers = stubHandlers(
      {
        'edit-picture': async () => {
          counts.runs += 1
          counts.atOnce += 1
          counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce)
          if (counts.runs === 1) await gate.opened
          counts.atOnce -= 1
        },
      },
      4,
    )
    await using test = await openCase(current, handlers)
    const subject = someSubject()
    const { nudges } = test.queues
    await nudges.nudge('edit-picture', subject)
    await eventually(() => expect(counts.runs).toBe(1))
    for (let sent = 0; sent < 3; sent += 1) await nudges.nudge('edit-picture', subject)
    await nudges.nudgeAll('edit-picture', [subject, subject])
    gate.open()
    await eventually(() => expect(counts.runs).toBe(2))
    await untilQuiet(test.queues, 'edit-picture')
    expect(counts).toMatchObject({ runs: 2, mostAtOnce: 1 })
  })

  it('loses no nudge that a handler sends to its own subject', async () => {
    const runs: number[] = []
    const subject = someSubject()
    await using test = await openCase(current)
    const { nudges } = test.queues
    const handlers = stubHandlers({
      'finish-picture': async () => {
        runs.push(runs.length)
        if (runs.length < 5)
          await nudges.nudge('finish-picture', subject, runs.length % 2 ? {} : { delayMs: 20 })
      },
    })
    await test.queues.startWorkers(handlers)
    await nudges.nudge('finish-picture', subject)
    await eventually(() => expect(runs).toHaveLength(5))
  })

  it('takes a nudge as soon as the run before is over, again and again', async () => {
    let runs = 0
    await using test = await openCase(
      current,
      stubHandlers({
        undo: async () => {
          runs += 1
        },
      }),
    )
    const subject = someSubject()
    for (let round = 1; round <= 5; round += 1) {
      await test.queues.nudges.nudge('undo', subject)
      await eventually(() => expect(runs).toBeGreaterThanOrEqual(round))
    }
  })

  it('never misses the last nudge of a storm', async () => {
    const state = { written: 0, read: -1 }
    const handlers = stubHandlers(
      {
        publish: async () => {
          state.read = state.written
          await sleep(3)
        },
      },
      3,
    )
    await using one = await openCase(current, handlers)
    await using two = await openCase(current, handlers)
    const subject = someSubject()
    for (let change = 1; change <= 150; change += 1) {
      state.written = change
      await (change % 2 ? one : two).queues.nudges.nudge('publish', subject)
    }
    await eventually(() => expect(state.read).toBe(150))
  })

  it('does not run before the delay has passed', async () => {
    const runs: number[] = []
    await using test = await openCase(current, stubHandlers({ undo: async () => void runs.push(Date.now()) }))
    const sentAtMs = Date.now()
    await test.queues.nudges.nudge('undo', someSubject(), { delayMs: 300 })
    await eventually(() => expect(runs).toHaveLength(1))
    expect(runs[0]).toBeGreaterThanOrEqual(sentAtMs + 299)
  })

  it('does not make a nudge wait for a delayed one', async () => {
    let runs = 0
    await using test = await openCase(
      current,
      stubHandlers({
        publish: async () => {
          runs += 1
        },
      }),
    )
    const subject = someSubject()
    await test.queues.nudges.nudge('publish', subject, { delayMs: 3_600_000 })
    await test.queues.nudges.nudge('publish', subject)
    await eventually(() => expect(runs).toBe(1))
  })

  it('keeps the earlier of two delayed nudges, whichever came first', async () => {
    const runs: string[] = []
    await using test = await openCase(current, stubHandlers({ undo: async ({ id }) => void runs.push(id) }))
    const { nudges } = test.queues
    const [one, two] = [someSubject(), someSubject()]
    await nudges.nudge('undo', one, { delayMs: 3_600_000 })
    await nudges.nudge('undo', one, { delayMs: 50 })
    await nudges.nudge('undo', two, { delayMs: 50 })
    await nudges.nudge('undo', two, { delayMs: 3_600_000 })
    await eventually(() => expect(runs.toSorted()).toEqual([one.id, two.id].toSorted()))
    expect((await test.queues.depths()).undo.delayed).toBe(0)
  })

  it('ticks on by itself, also after a wipe', async () => {
    let runs = 0
    await using test = await openCase(
      current,
      stubHandlers({
        reconcile: async () => {
          runs += 1
        },
      }),
    )
    test.queues.every('reconcile', 60)
    await eventually(() => expect(runs).toBeGreaterThanOrEqual(2))
    await test.queues.wipe()
    const before = runs
    await eventually(() => expect(runs).toBeGreaterThanOrEqual(before + 2))
  })
}
