import { expect, it } from 'vitest'
import { fillFolds } from '../../../src/pictures/matte/fill-folds.ts'
import { countInside } from '../../../src/pictures/raster/raster.ts'
import { fold, gap, squareWithoutSlot } from './slotted-square.ts'

it('takes most of a fold in, and nothing beyond the thing', () => {
  const filled = fillFolds(fold, squareWithoutSlot)
  const gained = countInside(filled) - countInside(squareWithoutSlot)
  expect(gained).toBeGreaterThan(700)
  expect(gained).toBeLessThanOrEqual(900)
})

it('leaves a real gap as it is', () => {
  expect(countInside(fillFolds(gap, squareWithoutSlot))).toBe(countInside(squareWithoutSlot))
})
