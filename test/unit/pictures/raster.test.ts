import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labFromRgb } from '../../../src/domain/color/srgb.ts'
import { boxMean } from '../../../src/pictures/raster/box-mean.ts'
import { labPlanesOf, writeLab } from '../../../src/pictures/raster/lab-planes.ts'
import { resamplePlane, resampleRaster } from '../../../src/pictures/raster/resample.ts'
import { shrink } from '../../../src/pictures/raster/shrink.ts'

const channel = fc.integer({ min: 0, max: 255 })

test('the tables agree with the formulas, and every colour survives the way there and back', () => {
  fc.assert(
    fc.property(channel, channel, channel, (r, g, b) => {
      const rgb = Uint8Array.of(r, g, b)
      const planes = labPlanesOf({ widthPx: 1, heightPx: 1, rgb, alpha: undefined })
      const exact = labFromRgb({ r, g, b })
      expect(Math.abs(planes.l[0] - exact.l)).toBeLessThan(0.01)
      expect(Math.abs(planes.a[0] - exact.a)).toBeLessThan(0.02)
      expect(Math.abs(planes.b[0] - exact.b)).toBeLessThan(0.02)
      const back = new Uint8Array(3)
      writeLab(back, 0, planes.l[0], planes.a[0], planes.b[0])
      expect([...back]).toEqual([r, g, b])
    }),
    { numRuns: 500 },
  )
})

test('a box mean is the mean of what lies in the box, at the border too', () => {
  const size = { widthPx: 4, heightPx: 3 }
  const values = Float32Array.from({ length: 12 }, (_, i) => i * i)
  const mean = boxMean(values, size, 1)
  expect(mean[0]).toBeCloseTo((0 + 1 + 16 + 25) / 4)
  expect(mean[5]).toBeCloseTo((0 + 1 + 4 + 16 + 25 + 36 + 64 + 81 + 100) / 9)
})

test('enlarging keeps a symmetric picture symmetric: nothing moves by half a pixel', () => {
  const values = Float32Array.of(0, 10, 20, 10, 0)
  const large = resamplePlane({ widthPx: 5, heightPx: 1, values }, { widthPx: 15, heightPx: 1 })
  large.values.forEach((value, i) => {
    expect(value).toBeCloseTo(large.values[14 - i], 4)
  })
  expect(large.values[7]).toBe(20)
})

test('transparent pixels count as white when a picture shrinks, and enlarging keeps flat colour', () => {
  const rgb = new Uint8Array(12)
  const alpha = Uint8Array.of(0, 0, 255, 255)
  const small = shrink({ widthPx: 2, heightPx: 2, rgb, alpha }, { widthPx: 1, heightPx: 1 })
  expect([...small.rgb]).toEqual([128, 128, 128])
  const flat = { widthPx: 3, heightPx: 2, rgb: new Uint8Array(18).fill(77), alpha: undefined }
  expect(resampleRaster(flat, { widthPx: 5, heightPx: 4 }).rgb.every((value) => value === 77)).toBe(true)
})
