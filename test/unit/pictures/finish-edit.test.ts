import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import { labFromRgb } from '../../../src/domain/color/srgb.ts'
import { findThing } from '../../../src/pictures/find/find-thing.ts'
import { recolorLocally } from '../../../src/pictures/local/recolor-locally.ts'
import { dilate, erode } from '../../../src/pictures/mask/morphology.ts'
import type { Mask, Raster } from '../../../src/pictures/raster/raster.ts'
import { resampleRaster } from '../../../src/pictures/raster/resample.ts'
import { paintScene } from './paint-scene.ts'
import { finishSmall } from './read-scene.ts'

const size = { widthPx: 320, heightPx: 280 }
const navy = requireHex('#1F2A44')
const grey = requireHex('#C8C4BC')
const offWhite = requireHex('#F4F4F2')
const red = requireHex('#BE2430')
const ochre = requireHex('#D9A441')

function countChanged(before: Raster, after: Raster, where: Mask, inside: 0 | 1): number {
  let count = 0
  for (let i = 0; i < where.inside.length; i++) {
    if (where.inside[i] !== inside) continue
    if ([0, 1, 2].some((channel) => before.rgb[i * 3 + channel] !== after.rgb[i * 3 + channel])) count++
  }
  return count
}

test('a white thing with a red logo becomes navy; logo and ground keep every pixel', () => {
  const { raster, truth, logo } = paintScene({ ...size, ground: grey, thing: offWhite, logo: red })
  const edit = paintScene({ ...size, ground: grey, thing: navy, logo: red }).raster
  const { raster: finished, report } = finishSmall(raster, edit, navy)
  expect(report.deltaE00).toBeLessThan(1.5)
  expect(report.backgroundChangedPixels).toBe(0)
  expect(report.structure).toBeGreaterThan(0.9)
  expect(report.mode).toBe('transfer')
  expect(countChanged(raster, finished, dilate(truth, 5), 0)).toBe(0)
  expect(countChanged(raster, finished, erode(logo, 3), 1)).toBe(0)
})

test('the same after the local editor', () => {
  const ground = requireHex('#7C8470')
  const { raster, truth, logo } = paintScene({ ...size, ground, thing: offWhite, logo: red })
  const edit = recolorLocally({ original: raster, found: findThing(raster), target: labFromRgb(navy) })
  const { raster: finished, report } = finishSmall(raster, edit, navy)
  expect(report.deltaE00).toBeLessThan(1.5)
  expect(countChanged(raster, finished, dilate(truth, 5), 0)).toBe(0)
  expect(countChanged(raster, finished, erode(logo, 3), 1)).toBe(0)
})

test('whatever an edit does, nothing outside of the mask changes, and the count of it is measured', () => {
  const channel = fc.integer({ min: 20, max: 235 })
  const anyColor = fc.record({ r: channel, g: channel, b: channel })
  fc.assert(
    fc.property(anyColor, anyColor, anyColor, (ground, before, after) => {
      const small = { widthPx: 144, heightPx: 128 }
      const { raster, truth } = paintScene({ ...small, ground, thing: before })
      const edit = paintScene({ ...small, ground, thing: after }).raster
      const { raster: finished, report } = finishSmall(raster, edit, after)
      expect(report.backgroundChangedPixels).toBe(0)
      expect(countChanged(raster, finished, dilate(truth, 5), 0)).toBe(0)
    }),
    { numRuns: 10 },
  )
})

test('an edit that changed nothing gives the original back and an empty mask', () => {
  const { raster } = paintScene({ ...size, ground: requireHex('#EEEEEE'), thing: requireHex('#334455') })
  const { raster: finished, report } = finishSmall(raster, raster, navy)
  expect(finished.rgb).toEqual(raster.rgb)
  expect(report.maskShare).toBe(0)
})

test('an edit in half the size lands as well', () => {
  const { raster, truth } = paintScene({ ...size, ground: grey, thing: ochre })
  const half = { widthPx: size.widthPx / 2, heightPx: size.heightPx / 2 }
  const edit = resampleRaster(paintScene({ ...size, ground: grey, thing: navy }).raster, half)
  const { raster: finished, report } = finishSmall(raster, resampleRaster(edit, size), navy)
  expect(report.deltaE00).toBeLessThan(1.5)
  expect(countChanged(raster, finished, dilate(truth, 5), 0)).toBe(0)
})

test('the colour lands on its target however far the edit missed it, and the miss is told', () => {
  const { raster } = paintScene({ ...size, ground: grey, thing: ochre })
  const edit = paintScene({ ...size, ground: grey, thing: requireHex('#3A5A78') }).raster
  const { report } = finishSmall(raster, edit, navy)
  expect(report.deltaE00).toBeLessThan(1.5)
  expect(report.editDeltaE00).toBeGreaterThan(10)
})

test('a colour cast of the ground is seen and left behind', () => {
  const { raster, truth } = paintScene({ ...size, ground: grey, thing: ochre })
  const { r, g, b } = grey
  const edit = paintScene({ ...size, ground: { r: r + 9, g: g + 2, b: b - 8 }, thing: navy }).raster
  const { raster: finished, report } = finishSmall(raster, edit, navy)
  expect(report.castDeltaE).toBeGreaterThan(3)
  expect(report.strayShare).toBe(0)
  expect(countChanged(raster, finished, dilate(truth, 5), 0)).toBe(0)
})

test('an edit of only half of the thing is told by the old colour that is left', () => {
  const { raster } = paintScene({ ...size, ground: grey, thing: ochre })
  const edit = paintScene({ ...size, ground: grey, thing: navy }).raster
  const half = edit.rgb.slice()
  for (let i = 0; i < half.length / 3; i++) {
    if (i % size.widthPx < size.widthPx / 2) half.set(raster.rgb.subarray(i * 3, i * 3 + 3), i * 3)
  }
  const { report } = finishSmall(raster, { ...edit, rgb: half }, navy)
  expect(report.oldHueShare).toBeGreaterThan(0.2)
  expect(report.maskAgreement).toBeLessThan(0.7)
})

test('a logo that was painted over, and something new beside the thing, are told and left as they were', () => {
  const { raster, logo } = paintScene({ ...size, ground: grey, thing: offWhite, logo: red })
  const { rgb } = paintScene({ ...size, ground: grey, thing: navy }).raster
  for (let y = 10; y < 40; y++)
    for (let x = 10; x < 40; x++) rgb.set([20, 160, 60], (y * size.widthPx + x) * 3)
  const { raster: finished, report } = finishSmall(raster, { ...size, rgb, alpha: undefined }, navy)
  expect(report.spoiltShare).toBeGreaterThan(0.01)
  expect(report.strayShare).toBeGreaterThan(0.005)
  expect(report.strayPart?.left).toBeLessThan(0.05)
  expect(countChanged(raster, finished, erode(logo, 3), 1)).toBe(0)
})
