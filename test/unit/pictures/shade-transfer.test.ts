import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry, shadeTransfer } from '../../../src/pictures/recolor/shade-transfer.ts'

const anyLab = fc.record({
  l: fc.integer({ min: 3, max: 97 }),
  a: fc.integer({ min: -50, max: 50 }),
  b: fc.integer({ min: -50, max: 50 }),
})

test('the median colour lands on the target, and lighter stays lighter without clipping', () => {
  fc.assert(
    fc.property(anyLab, anyLab, (source, target) => {
      const transfer = shadeTransfer(source, target)
      const out = new Float32Array(3)
      carry(transfer, source.l, source.a, source.b, out)
      expect(out[0]).toBeCloseTo(target.l, 3)
      expect(out[1]).toBeCloseTo(target.a, 3)
      expect(out[2]).toBeCloseTo(target.b, 3)
      const ladder = [0, 20, 40, 60, 80, 100].map((l) => {
        carry(transfer, l, source.a, source.b, out)
        return out[0]
      })
      for (let step = 1; step < ladder.length; step++) {
        expect(ladder[step]).toBeGreaterThanOrEqual(ladder[step - 1])
      }
      expect(Math.min(...ladder)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...ladder)).toBeLessThanOrEqual(100)
    }),
  )
})

test('a white glint on red leather stays without colour when the leather becomes navy', () => {
  const out = new Float32Array(3)
  carry(shadeTransfer({ l: 40, a: 60, b: 40 }, { l: 18, a: 4, b: -18 }), 95, 0, 0, out)
  expect(out[0]).toBeGreaterThan(45)
  expect(Math.hypot(out[1], out[2])).toBeLessThan(9)
})

test('folds stay apart, in white and in black', () => {
  const out = new Float32Array(3)
  for (const target of [96, 9]) {
    const transfer = shadeTransfer({ l: 60, a: 0, b: 0 }, { l: target, a: 0, b: 0 })
    const ladder = [50, 55, 60, 65, 70].map((l) => {
      carry(transfer, l, 0, 0, out)
      return out[0]
    })
    for (let step = 1; step < ladder.length; step++)
      expect(ladder[step] - ladder[step - 1]).toBeGreaterThan(0.2)
  }
})
