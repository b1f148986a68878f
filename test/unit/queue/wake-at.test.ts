import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { wakeAt } from '../../../src/queue/wake-at.ts'

const day = 24 * 3_600_000

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

it('waits on where a timer fires before the clock shows the moment', () => {
  const turn = vi.fn()
  wakeAt(20, turn)
  // The clock is set back by a millisecond, which is what a timer that fires early looks like.
  vi.setSystemTime(-1)
  vi.advanceTimersByTime(20)
  expect(turn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(turn).toHaveBeenCalledOnce()
})

it('waits for longer than a timer can hold', () => {
  const turn = vi.fn()
  wakeAt(60 * day, turn)
  vi.advanceTimersByTime(60 * day - 1)
  expect(turn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(turn).toHaveBeenCalledOnce()
})

it('does not call within the turn, also for a moment that has passed', () => {
  const turn = vi.fn()
  wakeAt(-1, turn)
  expect(turn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(0)
  expect(turn).toHaveBeenCalledOnce()
})

it('can be called off, also after it had to wait on', () => {
  const turn = vi.fn()
  const callOff = wakeAt(20, turn)
  vi.setSystemTime(-1)
  vi.advanceTimersByTime(20)
  callOff()
  vi.advanceTimersByTime(day)
  expect(turn).not.toHaveBeenCalled()
})
