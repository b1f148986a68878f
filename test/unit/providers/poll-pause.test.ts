import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstPauseMs, nextPauseMs } from '../../../src/providers/poll-pause.ts'

const usual = fc.integer({ min: 5_000, max: 300_000 })

it('first looks shortly before the usual time, and then often enough to lose little of it', () => {
  fc.assert(
    fc.property(usual, (usualMs) => {
      const pace = { usualMs, pollEveryMs: undefined }
      expect(firstPauseMs(pace)).toBeLessThan(usualMs)
      expect(firstPauseMs(pace)).toBeGreaterThan(usualMs / 2)
      expect(nextPauseMs(pace)).toBeLessThanOrEqual(Math.min(usualMs / 10, 3_000))
      expect(nextPauseMs(pace)).toBeGreaterThanOrEqual(100)
    }),
  )
})

it('looks as often as it is told to', () => {
  const pace = { usualMs: 20_000, pollEveryMs: 5 }
  expect([firstPauseMs(pace), nextPauseMs(pace)]).toEqual([5, 5])
})
