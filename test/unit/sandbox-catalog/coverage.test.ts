import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cover } from '../../sandbox/catalog/paint/coverage.ts'

const size = { widthPx: 64, heightPx: 48 }
const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0)

test('the coverage of a triangle sums to its area', () => {
  const point = fc.tuple(
    fc.double({ min: 0, max: 64, noNaN: true }),
    fc.double({ min: 0, max: 48, noNaN: true }),
  )
  fc.assert(
    fc.property(point, point, point, ([ax, ay], [bx, by], [cx, cy]) => {
      const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
      expect(total(cover([Float64Array.of(ax, ay, bx, by, cx, cy)], size).values)).toBeCloseTo(area, 1)
    }),
  )
})

test('a half-covered pixel is half covered', () => {
  const patch = cover([Float64Array.of(10.5, 10, 12, 10, 12, 11, 10.5, 11)], size)
  expect([...patch.values]).toEqual([0.5, 1])
})

test('what lies outside the picture is cut off', () => {
  expect(total(cover([Float64Array.of(-100, -100, 200, -100, 200, 200, -100, 200)], size).values)).toBe(
    64 * 48,
  )
})
