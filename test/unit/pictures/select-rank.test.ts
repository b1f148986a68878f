import fc from 'fast-check'
import { expect, it } from 'vitest'
import { medianOf, selectRank } from '../../../src/pictures/raster/select-rank.ts'

const someValues = fc
  .float32Array({ minLength: 1, maxLength: 60, noNaN: true, noDefaultInfinity: true })
  .map((values) =>
    // Sorting tells −0 from 0, which is no difference here.
    values.map((value) => value + 0),
  )

it('finds what sorting would put at any rank', () => {
  fc.assert(
    fc.property(someValues, fc.nat(), (values, seed) => {
      const rank = seed % values.length
      expect(selectRank(values.slice(), rank)).toBe(values.toSorted()[rank])
    }),
  )
})

it('finds the median, with the mean of the middle two', () => {
  expect(medianOf(new Float32Array([3, 1, 2]))).toBe(2)
  expect(medianOf(new Float32Array([4, 1, 2, 3]))).toBe(2.5)
  expect(medianOf(new Float32Array())).toBe(0)
})
