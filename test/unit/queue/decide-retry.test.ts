import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bug, conflict, throttled, unavailable } from '../../../src/domain/errors.ts'
import { attemptsOtherwise, attemptsWhileUnavailable, decideRetry } from '../../../src/queue/decide-retry.ts'
import { defaultTiming } from '../../../src/queue/queue-timing.ts'

const nowMs = 1_000_000
const failing = (error: unknown, attemptsMade = 0, random = 0.5) =>
  decideRetry({ error, attemptsMade, aborted: false, nowMs, random }, defaultTiming)

describe('decideRetry', () => {
  it('hands over whatever failed because its worker stops', () => {
    const failure = { error: bug('anything'), attemptsMade: 99, aborted: true, nowMs, random: 0 }
    expect(decideRetry(failure, defaultTiming)).toEqual({ kind: 'hand-over' })
  })

  it('waits for the moment that a throttled call was given, however often it was tried', () => {
    const retryAt = new Date(nowMs + 90_000)
    expect(failing(throttled('Later.', retryAt), 99)).toEqual({ kind: 'wait', untilMs: retryAt.getTime() })
  })

  it('never waits for a moment that has passed', () => {
    const retry = failing(throttled('Now.', new Date(nowMs - 5_000)))
    expect(retry).toEqual({ kind: 'wait', untilMs: nowMs + defaultTiming.shortestWaitMs })
  })

  it.for([
    ['unavailable', unavailable('down'), attemptsWhileUnavailable],
    ['conflict', conflict('changed'), attemptsOtherwise],
    ['bug', bug('ours'), attemptsOtherwise],
    ['a foreign error', new RangeError('theirs'), attemptsOtherwise],
    ['a thrown text', 'theirs', attemptsOtherwise],
  ] as const)('spends its attempts on %s and then gives up', ([_what, error, attempts]) => {
    for (let made = 0; made < attempts - 1; made += 1) expect(failing(error, made).kind).toBe('retry')
    expect(failing(error, attempts - 1)).toEqual({ kind: 'give-up' })
  })

  it('doubles its pause, with half of it left to chance, up to the cap', () => {
    const pauses = fc.record({
      attemptsMade: fc.integer({ min: 0, max: attemptsWhileUnavailable - 2 }),
      random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    })
    fc.assert(
      fc.property(pauses, ({ attemptsMade, random }) => {
        const full = Math.min(defaultTiming.retryBaseMs * 2 ** attemptsMade, defaultTiming.retryCapMs)
        const retry = failing(unavailable('down'), attemptsMade, random)
        if (retry.kind !== 'retry') throw new Error(retry.kind)
        expect(retry.delayMs).toBeGreaterThanOrEqual(full / 2)
        expect(retry.delayMs).toBeLessThanOrEqual(full)
      }),
    )
  })
})
