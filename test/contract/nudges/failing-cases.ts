import { expect, it } from 'vitest'
import { bug, invalidInput, throttled, unavailable } from '../../../src/domain/errors.ts'
import { attemptsOtherwise, attemptsWhileUnavailable } from '../../../src/queue/decide-retry.ts'
import type { CurrentHarness } from './harness.ts'
import { eventually, untilQuiet } from './harness.ts'
import { openCase } from './open-case.ts'
import { someSubject, stubHandlers } from './stub-handlers.ts'

/** What becomes of a job whose handler throws. */
export function failingCases(current: CurrentHarness) {
  it('tries again while something is unavailable, and then succeeds', async () => {
    let runs = 0
    const handlers = stubHandlers({
      publish: async () => {
        runs += 1
        if (runs < attemptsWhileUnavailable) throw unavailable('The shop does not answer.')
      },
    })
    await using test = await openCase(current, handlers)
    await test.queues.nudges.nudge('publish', someSubject())
    await eventually(() => expect(runs).toBe(attemptsWhileUnavailable))
    await untilQuiet(test.queues, 'publish')
    expect(runs).toBe(attemptsWhileUnavailable)
  })

  it('waits for its turn when throttled, without spending an attempt', async () => {
    const startedAtMs: number[] = []
    const turns = attemptsWhileUnavailable + 2
    let retryAtMs = 0
    const handlers = stubHandlers({
      'edit-picture': async () => {
        startedAtMs.push(Date.now())
        if (startedAtMs.length > 1) expect.soft(Date.now()).toBeGreaterThanOrEqual(retryAtMs)
        if (startedAtMs.length > turns) return
        retryAtMs = Date.now() + 20
        throw throttled('Too many requests.', new Date(retryAtMs))
      },
    })
    await using test = await openCase(current, handlers)
    await test.queues.nudges.nudge('edit-picture', someSubject())
    await eventually(() => expect(startedAtMs).toHaveLength(turns + 1))
  })

  it.for([
    ['a bug', bug('This cannot be.'), attemptsOtherwise],
    ['input that cannot be used', invalidInput('No such colour.'), attemptsOtherwise],
    ['a foreign error', new TypeError('postgres://user:hidden@host'), attemptsOtherwise],
    ['an outage without end', unavailable('Nothing answers.'), attemptsWhileUnavailable],
  ] as const)('gives up on %s, says so, and takes the next nudge', async ([_what, error, attempts]) => {
    const subject = someSubject()
    let runs = 0
    const handlers = stubHandlers({
      undo: async () => {
        runs += 1
        if (runs <= attempts) throw error
      },
    })
    await using test = await openCase(current, handlers)
    await test.queues.nudges.nudge('undo', subject)
    const ofSubject = () => current().lines.filter(({ fields }) => 'id' in fields && fields.id === subject.id)
    await eventually(() => expect(ofSubject().filter(({ level }) => level === 'error')).toHaveLength(1))
    await untilQuiet(test.queues, 'undo')
    expect(runs).toBe(attempts)
    expect(ofSubject().at(-1)?.fields).toMatchObject({ step: 'undo', ...subject })
    const leaks = current().lines.filter(
      ({ level, fields }) => level !== 'debug' && /hidden|\\n +at /.test(JSON.stringify(fields)),
    )
    expect(leaks).toEqual([])
    await test.queues.nudges.nudge('undo', subject)
    await eventually(() => expect(runs).toBe(attempts + 1))
  })

  it('keeps a nudge that came while the job was failing for good', async () => {
    const subject = someSubject()
    let runs = 0
    await using test = await openCase(current)
    const handlers = stubHandlers({
      publish: async () => {
        runs += 1
        if (runs === attemptsOtherwise) await test.queues.nudges.nudge('publish', subject)
        if (runs <= attemptsOtherwise) throw bug('This cannot be.')
      },
    })
    await test.queues.startWorkers(handlers)
    await test.queues.nudges.nudge('publish', subject)
    await eventually(() => expect(runs).toBe(attemptsOtherwise + 1))
  })

  it('does not let one failing subject hold up the others', async () => {
    const done: string[] = []
    const [broken, sound] = [someSubject(), someSubject()]
    const handlers = stubHandlers({
      publish: async ({ id }) => {
        if (id === broken.id) throw throttled('Later.', new Date(Date.now() + 3_600_000))
        done.push(id)
      },
    })
    await using test = await openCase(current, handlers)
    await test.queues.nudges.nudgeAll('publish', [broken, sound])
    await eventually(() => expect(done).toEqual([sound.id]))
  })
}
