import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatHex, parseHex, requireHex } from '../../../src/domain/color/hex.ts'
import { hueDiffDeg } from '../../../src/domain/color/lab.ts'
import { labFromRgb, rgbFromLab } from '../../../src/domain/color/srgb.ts'

const channel = fc.integer({ min: 0, max: 255 })
const anyColor = fc.record({ r: channel, g: channel, b: channel })

test('every 8-bit colour survives the way through Lab', () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      expect(rgbFromLab(labFromRgb(color))).toEqual(color)
    }),
  )
})

/** Computed with culori 4.0.2, `converter('lab65')`. */
const INDEPENDENT = [
  ['#1F2A44', 17.2945, 3.9129, -17.8299],
  ['#FF0000', 53.2371, 80.0901, 67.2033],
  ['#00FF00', 87.7355, -86.1816, 83.1866],
  ['#0000FF', 32.3009, 79.1953, -107.8555],
  ['#808080', 53.585, 0, 0],
  ['#D9A441', 70.6537, 9.8651, 56.8555],
  ['#0A0A0A', 2.7417, 0, 0],
] as const

test('Lab agrees with an independent library', () => {
  for (const [hex, l, a, b] of INDEPENDENT) {
    const ours = labFromRgb(requireHex(hex))
    expect(Math.abs(ours.l - l)).toBeLessThan(0.01)
    expect(Math.abs(ours.a - a)).toBeLessThan(0.03)
    expect(Math.abs(ours.b - b)).toBeLessThan(0.03)
  }
})

test('white is L* 100 without a tint, black is L* 0', () => {
  const white = labFromRgb({ r: 255, g: 255, b: 255 })
  expect(white.l).toBeCloseTo(100, 4)
  expect(Math.hypot(white.a, white.b)).toBeLessThan(0.01)
  expect(labFromRgb({ r: 0, g: 0, b: 0 }).l).toBeCloseTo(0, 6)
})

test('hex colours are read and written back', () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      expect(parseHex(formatHex(color))).toEqual(color)
    }),
  )
  expect(parseHex('fff')).toEqual({ r: 255, g: 255, b: 255 })
  expect(parseHex(' #1f2A44 ')).toEqual({ r: 31, g: 42, b: 68 })
  expect(parseHex('#12345')).toBeUndefined()
  expect(parseHex('navy')).toBeUndefined()
  expect(() => requireHex('navy')).toThrow(/not a hex colour/)
})

test('hues are compared the short way round', () => {
  const one = { l: 50, a: 40, b: 5 }
  const other = { l: 50, a: 40, b: -5 }
  expect(hueDiffDeg(one, other)).toBeCloseTo(14.25, 1)
})
