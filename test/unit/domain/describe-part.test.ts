import { expect, it } from 'vitest'
import { describePart } from '../../../src/domain/describe-part.ts'

const at = (left: number, top: number, width = 0.1, height = 0.1) =>
  describePart({ left, top, width, height })

it.each([
  [at(0, 0.45), 'near the left edge'],
  [at(0.9, 0.45), 'near the right edge'],
  [at(0.45, 0), 'near the top edge'],
  [at(0.45, 0.9), 'near the bottom edge'],
  [at(0.45, 0.45), 'in the middle'],
  [at(0.2, 0.2), 'in the upper left'],
  [at(0.7, 0.7), 'in the lower right'],
  [at(0.45, 0.2), 'in the upper part'],
  [at(0.2, 0.45), 'on the left'],
  [at(0.05, 0.05, 0.9, 0.9), 'all over the picture'],
])('says where a part lies: %s', (said, expected) => {
  expect(said).toBe(expected)
})
