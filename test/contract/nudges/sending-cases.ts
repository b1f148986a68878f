import { expect, it } from 'vitest'
import { type Step, type Subject, steps } from '../../../src/ports/nudges.ts'
import type { CurrentHarness } from './harness.ts'
import { eventually, makeGate, untilQuiet } from './harness.ts'
import { openCase } from './open-case.ts'
import { someSubject, stubHandlers } from './stub-handlers.ts'

/** Nudges arrive: at the right step, with the right ids, from anywhere, none lost. */
export function sendingCases(current: CurrentHarness) {
  it('refuses a payload that is not what the step works on', async () => {
    await using test = await openCase(current)
    const { nudges } = test.queues
    const crooked = { shopId: '', id: 'an-id' }
    await expect(nudges.nudge('publish', crooked)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(nudges.nudgeAll('publish', [someSubject(), crooked])).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('"publish"'),
    })
    expect((await test.queues.depths()).publish.waiting).toBe(0)
  })

  it('brings every step its own subject', async () => {
    const seen = new Map<Step, Subject | null>()
    const see = (step: Step) => async (payload: Subject | null) => {
      seen.set(step, payload)
    }
    const handlers = stubHandlers({
      'plan-batch': see('plan-batch'),
      admit: see('admit'),
      'edit-picture': see('edit-picture'),
      'finish-picture': see('finish-picture'),
      publish: see('publish'),
      undo: see('undo'),
      reconcile: see('reconcile'),
    })
    await using test = await openCase(current, handlers)
    const { nudges } = test.queues
    const expected = new Map<Step, Subject | null>([
      ['admit', null],
      ['reconcile', null],
    ])
    await nudges.nudge('admit', null)
    await nudges.nudge('reconcile', null)
    for (const step of ['plan-batch', 'edit-picture', 'finish-picture', 'publish', 'undo'] as const) {
      const subject = someSubject()
      expected.set(step, subject)
      await nudges.nudge(step, subject)
    }
    await eventually(() => expect(new Map(seen)).toEqual(expected))
  })

  it('handles each of 500 nudges', async () => {
    const seen = new Set<string>()
    const handlers = stubHandlers({ 'edit-picture': async ({ id }) => void seen.add(id) }, 20)
    await using test = await openCase(current, handlers)
    const subjects = Array.from({ length: 500 }, someSubject)
    await test.queues.nudges.nudgeAll('edit-picture', subjects)
    await eventually(() => expect(seen.size).toBe(subjects.length))
  })

  it('shares the work between two processes', async () => {
    const gate = makeGate()
    const seenBy = { one: new Set<string>(), two: new Set<string>() }
    const handlersOf = (who: 'one' | 'two') =>
      stubHandlers({
        publish: async ({ id }) => {
          seenBy[who].add(id)
          await gate.opened
        },
      })
    await using one = await openCase(current, handlersOf('one'))
    await using two = await openCase(current, handlersOf('two'))
    const subjects = Array.from({ length: 6 }, someSubject)
    await one.queues.nudges.nudgeAll('publish', subjects)
    await eventually(() => expect([seenBy.one.size, seenBy.two.size]).toEqual([1, 1]))
    gate.open()
    await untilQuiet(two.queues, 'publish')
    expect(new Set([...seenBy.one, ...seenBy.two])).toEqual(new Set(subjects.map(({ id }) => id)))
  })

  it('works on after a wipe, with what was running forgotten', async () => {
    const gate = makeGate()
    const started: string[] = []
    const handlers = stubHandlers({
      undo: async ({ id }) => {
        started.push(id)
        if (started.length === 1) await gate.opened
      },
    })
    await using test = await openCase(current, handlers)
    const { nudges } = test.queues
    const [running, waiting] = [someSubject(), someSubject()]
    await nudges.nudge('undo', running)
    await eventually(() => expect(started).toEqual([running.id]))
    await nudges.nudge('undo', running)
    await nudges.nudge('undo', waiting)
    await nudges.nudge('undo', waiting, { delayMs: 60_000 })
    await test.queues.wipe()
    gate.open()
    expect((await test.queues.depths()).undo).toMatchObject({ waiting: 0, delayed: 0 })
    await nudges.nudge('undo', waiting)
    await nudges.nudge('undo', running)
    await eventually(() =>
      expect(started.toSorted()).toEqual([running.id, running.id, waiting.id].toSorted()),
    )
  })

  it('tells how deep each queue is', async () => {
    await using test = await openCase(current)
    const { nudges } = test.queues
    await nudges.nudgeAll('publish', [someSubject(), someSubject()])
    await nudges.nudge('undo', someSubject(), { delayMs: 60_000 })
    const depths = await test.queues.depths()
    const nothing = { waiting: 0, active: 0, delayed: 0, failed: 0 }
    const others = Object.fromEntries(steps.map((step) => [step, nothing]))
    expect(depths).toEqual({
      ...others,
      publish: { ...nothing, waiting: 2 },
      undo: { ...nothing, delayed: 1 },
    })
  })
}
