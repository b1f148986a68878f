import { expect, it } from 'vitest'
import { leftOutShare } from '../../../src/pictures/finish/left-out-share.ts'
import { fold, gap, squareWithoutSlot } from './slotted-square.ts'

it('takes a slot that darkens gently for a fold that was left out', () => {
  expect(leftOutShare(fold, squareWithoutSlot)).toBeCloseTo((100 * 9) / (40_000 - 900), 3)
})

it('takes a slot with the outline’s own edge for a gap', () => {
  expect(leftOutShare(gap, squareWithoutSlot)).toBe(0)
})
