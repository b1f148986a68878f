import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import { labFromRgb } from '../../../src/domain/color/srgb.ts'
import { findThing } from '../../../src/pictures/find/find-thing.ts'
import { finishEdit } from '../../../src/pictures/finish/finish-edit.ts'
import { recolorLocally } from '../../../src/pictures/local/recolor-locally.ts'
import { dilate, erode } from '../../../src/pictures/mask/morphology.ts'
import type { Mask, Raster } from '../../../src/pictures/raster/raster.ts'
import { paintScene } from './paint-scene.ts'

const size = { widthPx: 160, heightPx: 140 }
const navy = labFromRgb(requireHex('#1F2A44'))

function countChanged(before: Raster, after: Raster, where: Mask, inside: 0 | 1): number {
  let count = 0
  for (let i = 0; i < where.inside.length; i++) {
    if (where.inside[i] !== inside) continue
    if ([0, 1, 2].some((channel) => before.rgb[i * 3 + channel] !== after.rgb[i * 3 + channel])) count++
  }
  return count
}

test('a white thing with a red logo becomes navy; logo and ground keep every pixel', () => {
  const { raster, truth, logo } = paintScene({
    ...size,
    ground: requireHex('#C8C4BC'),
    thing: requireHex('#F4F4F2'),
    logo: requireHex('#BE2430'),
  })
  const edited = recolorLocally({ original: raster, found: findThing(raster), target: navy })
  const { raster: finished, report } = finishEdit({
    original: raster,
    found: findThing(raster),
    edited,
    target: navy,
  })
  expect(report.deltaE00).toBeLessThan(1.5)
  expect(report.backgroundChangedPixels).toBe(0)
  expect(report.structure).toBeGreaterThan(0.9)
  expect(countChanged(raster, finished, dilate(truth, 6), 0)).toBe(0)
  expect(countChanged(raster, finished, erode(logo, 3), 1)).toBe(0)
})

test('whatever an edit does, nothing outside of the mask changes, and the count of it is measured', () => {
  const channel = fc.integer({ min: 20, max: 235 })
  const anyColor = fc.record({ r: channel, g: channel, b: channel })
  fc.assert(
    fc.property(anyColor, anyColor, anyColor, (ground, before, after) => {
      const small = { widthPx: 72, heightPx: 64 }
      const { raster, truth } = paintScene({ ...small, ground, thing: before })
      const edited = paintScene({ ...small, ground, thing: after }).raster
      const { raster: finished, report } = finishEdit({
        original: raster,
        found: findThing(raster),
        edited,
        target: labFromRgb(after),
      })
      expect(report.backgroundChangedPixels).toBe(0)
      expect(countChanged(raster, finished, dilate(truth, 6), 0)).toBe(0)
    }),
    { numRuns: 10 },
  )
})

test('an edit that changed nothing gives the original back and an empty mask', () => {
  const { raster } = paintScene({ ...size, ground: requireHex('#EEEEEE'), thing: requireHex('#334455') })
  const { raster: finished, report } = finishEdit({
    original: raster,
    found: findThing(raster),
    edited: raster,
    target: navy,
  })
  expect(finished.rgb).toEqual(raster.rgb)
  expect(report.maskShare).toBe(0)
})

test('an edit in half the size lands as well', () => {
  const scene = { ground: requireHex('#E8E6E0'), thing: requireHex('#D9A441') }
  const { raster, truth } = paintScene({ ...size, ...scene })
  const halfSize = { widthPx: size.widthPx / 2, heightPx: size.heightPx / 2 }
  const edited = paintScene({ ...halfSize, ground: scene.ground, thing: requireHex('#24304C') }).raster
  const { raster: finished, report } = finishEdit({
    original: raster,
    found: findThing(raster),
    edited,
    target: navy,
  })
  expect(report.deltaE00).toBeLessThan(1.5)
  expect(countChanged(raster, finished, dilate(truth, 6), 0)).toBe(0)
})

test('an edit of only half of the thing is told by the old colour that is left', () => {
  const { raster } = paintScene({ ...size, ground: requireHex('#E8E6E0'), thing: requireHex('#D9A441') })
  const edited = recolorLocally({ original: raster, found: findThing(raster), target: navy })
  const half = edited.rgb.slice()
  for (let i = 0; i < half.length / 3; i++) {
    if (i % size.widthPx < size.widthPx / 2) half.set(raster.rgb.subarray(i * 3, i * 3 + 3), i * 3)
  }
  const { report } = finishEdit({
    original: raster,
    found: findThing(raster),
    edited: { ...edited, rgb: half },
    target: navy,
  })
  expect(report.oldHueShare).toBeGreaterThan(0.2)
  expect(report.maskAgreement).toBeLessThan(0.7)
})
