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
      const outlinePx =
        Math.hypot(bx - ax, by - ay) + Math.hypot(cx - bx, cy - by) + Math.hypot(ax - cx, ay - cy)
      const rounding = ((outlinePx + 3) * 2) / 510
      const covered = total(cover([Float64Array.of(ax, ay, bx, by, cx, cy)], size).values)
      expect(Math.abs(covered - area)).toBeLessThanOrEqual(rounding)
    }),
  )
})

test('a partly covered pixel counts in part', () => {
  const patch = cover([Float64Array.of(10.4, 10, 12, 10, 12, 11, 10.4, 11)], size)
  expect([...patch.values]).toEqual([Math.fround(0.6), 1])
})

test('what lies outside the picture is cut off', () => {
  expect(total(cover([Float64Array.of(-100, -100, 200, -100, 200, 200, -100, 200)], size).values)).toBe(
    64 * 48,
  )
})
