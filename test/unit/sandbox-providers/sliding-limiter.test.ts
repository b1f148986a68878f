import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSlidingLimiter, type Limits } from '../../sandbox/providers/desk/sliding-limiter.ts'

/** What happens after a pause: a call comes, or one that is under way ends. */
const happenings = fc.array(
  fc.record({ pauseMs: fc.integer({ min: 0, max: 700 }), what: fc.constantFrom('call', 'call', 'end') }),
  { maxLength: 120 },
)

const someLimits: fc.Arbitrary<Limits> = fc.record({
  windows: fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 5 }), windowMs: fc.integer({ min: 1, max: 3_000 }) }),
    { maxLength: 2 },
  ),
  atOnce: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
})

const play = (limits: Limits, happened: readonly { pauseMs: number; what: string }[]) => {
  let now = 0
  let running = 0
  const limiter = createSlidingLimiter(limits, () => now)
  const calls: { at: number; accepted: boolean; runningBefore: number; freeInMs: number }[] = []
  for (const { pauseMs, what } of happened) {
    now += pauseMs
    if (what === 'call') {
      const excess = limiter.excess()
      calls.push({ at: now, accepted: !excess, runningBefore: running, freeInMs: excess?.freeInMs ?? 0 })
      if (excess) continue
      limiter.begin()
      running += 1
    } else if (running > 0) {
      limiter.end()
      running -= 1
    }
  }
  return calls
}

const startsWithin = (
  calls: ReturnType<typeof play>,
  { before, windowMs }: { before: number; windowMs: number },
) =>
  calls.filter(({ at, accepted }, index) => accepted && index < before && at > calls[before].at - windowMs)
    .length

describe('the sliding limiter', () => {
  test('accepts a call exactly where no window and not the number at once is full', () => {
    fc.assert(
      fc.property(someLimits, happenings, (limits, happened) => {
        const calls = play(limits, happened)
        calls.forEach(({ accepted, runningBefore }, before) => {
          const isFull =
            (limits.atOnce !== undefined && runningBefore >= limits.atOnce) ||
            limits.windows.some(({ count, windowMs }) => startsWithin(calls, { before, windowMs }) >= count)
          expect(accepted).toBe(!isFull)
        })
      }),
    )
  })

  test('never lets more into any span than its count, wherever the span begins', () => {
    fc.assert(
      fc.property(someLimits, happenings, (limits, happened) => {
        const starts = play(limits, happened).filter(({ accepted }) => accepted)
        for (const { count, windowMs } of limits.windows) {
          for (const { at: from } of starts) {
            const within = starts.filter(({ at }) => at >= from && at < from + windowMs)
            expect(within.length).toBeLessThanOrEqual(count)
          }
        }
      }),
    )
  })

  test('says when a full window lets the next one in, to the millisecond', () => {
    let now = 100
    const limiter = createSlidingLimiter(
      { windows: [{ count: 2, windowMs: 1_000 }], atOnce: undefined },
      () => now,
    )
    limiter.begin()
    now = 400
    limiter.begin()
    now = 500
    expect(limiter.excess()?.freeInMs).toBe(600)
    now = 1_099
    expect(limiter.excess()?.freeInMs).toBe(1)
    now = 1_100
    expect(limiter.excess()).toBeUndefined()
  })

  test('lets in no burst across the border of two fixed minutes', () => {
    let now = 59_000
    const limiter = createSlidingLimiter(
      { windows: [{ count: 2, windowMs: 60_000 }], atOnce: undefined },
      () => now,
    )
    limiter.begin()
    limiter.begin()
    now = 61_000
    expect(limiter.excess()).toMatchObject({ freeInMs: 58_000 })
  })
})
