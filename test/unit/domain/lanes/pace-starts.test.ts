import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StartLimit } from '../../../../src/domain/lanes/lane.ts'
import { followingStart, spacingMs, startsUntil } from '../../../../src/domain/lanes/pace-starts.ts'

const limits = fc.record({
  count: fc.integer({ min: 1, max: 500 }),
  windowMs: fc.constantFrom(1_000, 3_000, 60_000),
})

/** Lets calls begin that ask as late as these say, in ms; answers when each began. */
const begin = (limit: StartLimit, latenesses: readonly number[]): number[] => {
  const begun: number[] = []
  let nextStartAt = 0
  let nowMs = 0
  for (const lateMs of latenesses) {
    nowMs = Math.max(nowMs, nextStartAt) + lateMs
    begun.push(nowMs)
    nextStartAt = followingStart(nextStartAt, nowMs, limit)
  }
  return begun
}

it('never begins more calls in any window than the limit, however late they ask', () => {
  fc.assert(
    fc.property(
      limits,
      fc.array(fc.double({ min: 0, max: 2_000, noNaN: true }), { maxLength: 1_200 }),
      (limit, late) => {
        const begun = begin(limit, late)
        for (let first = 0; first + limit.count < begun.length; first++)
          expect(begun[first + limit.count] - begun[first]).toBeGreaterThan(limit.windowMs)
      },
    ),
    { numRuns: 60 },
  )
})

it('makes up for lateness: calls that ask a little late are as many as those that are punctual', () => {
  const limit = { count: 100, windowMs: 60_000 }
  const begun = begin(
    limit,
    Array.from({ length: 1_000 }, (_, call) => (call % 3) * 100),
  )
  expect(begun[999] / (999 * spacingMs(limit))).toBeLessThan(1.001)
})

it('uses at least 0.97 of what the limit allows', () => {
  fc.assert(
    fc.property(limits, (limit) => {
      expect(limit.windowMs / limit.count / spacingMs(limit)).toBeGreaterThanOrEqual(0.97)
    }),
  )
})

it.each([
  [0, 0, 0, 1],
  [5_000, 0, 4_999, 0],
  [0, 10_000, 10_000, 1],
  [0, 0, 3_074, 1],
  [0, 0, 3_076, 2],
])(
  'with the next start at %d and now %d counts the starts until %d: %d',
  (nextStartAt, nowMs, untilMs, starts) => {
    expect(startsUntil(nextStartAt, nowMs, untilMs, { count: 20, windowMs: 60_000 })).toBe(starts)
  },
)
