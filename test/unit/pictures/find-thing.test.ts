import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import { connectGrid } from '../../../src/pictures/cut/connect-grid.ts'
import { connectPixels } from '../../../src/pictures/cut/pixel-graph.ts'
import { CELL_COUNT, cellsOf, histogramOf } from '../../../src/pictures/find/color-histogram.ts'
import { findThing } from '../../../src/pictures/find/find-thing.ts'
import { findingConfidence } from '../../../src/pictures/find/finding-confidence.ts'
import { countSides, listColors } from '../../../src/pictures/find/used-colors.ts'
import { intersectionOverUnion } from '../../../src/pictures/mask/compare-masks.ts'
import { resampleMask } from '../../../src/pictures/mask/resample-mask.ts'
import { labPlanesOf } from '../../../src/pictures/raster/lab-planes.ts'
import type { Raster } from '../../../src/pictures/raster/raster.ts'
import { paintScene } from './paint-scene.ts'

const size = { widthPx: 240, heightPx: 200 }
const grey = requireHex('#C8C4BC')
const ochre = requireHex('#D9A441')
const navy = requireHex('#1F2A44')

const anyRaster = fc
  .record({ widthPx: fc.integer({ min: 2, max: 9 }), heightPx: fc.integer({ min: 2, max: 9 }) })
  .chain(({ widthPx, heightPx }) =>
    fc
      .uint8Array({ minLength: widthPx * heightPx * 3, maxLength: widthPx * heightPx * 3 })
      .map((bytes): Raster => ({ widthPx, heightPx, rgb: Uint8Array.from(bytes), alpha: undefined })),
  )

/** The same picture on checks of two colours instead of its plain ground. */
function onChecks({ raster, truth }: ReturnType<typeof paintScene>): Raster {
  const rgb = raster.rgb.slice()
  for (let i = 0; i < truth.inside.length; i++) {
    const [x, y] = [i % raster.widthPx, Math.floor(i / raster.widthPx)]
    const byte = (Math.floor(x / 20) + Math.floor(y / 20)) % 2 === 0 ? 236 : 120
    if (truth.inside[i] === 0) rgb.set([byte, byte, Math.min(255, byte + 12)], i * 3)
  }
  return { ...raster, rgb }
}

describe('a thing that stands out', () => {
  const painted = paintScene({ ...size, ground: grey, thing: ochre })

  test.each([
    ['a plain ground', painted.raster],
    ['checks', onChecks(painted)],
  ])('is found on %s, and with confidence', (_, raster) => {
    const found = findThing(raster)
    expect(
      intersectionOverUnion(found.material, resampleMask(painted.truth, found.material)),
    ).toBeGreaterThan(0.95)
    expect(findingConfidence(found)).toBeGreaterThan(0.8)
  })

  test('is found with its logo, which is no part of its material', () => {
    const { raster, truth, logo } = paintScene({ ...size, ground: grey, thing: ochre, logo: navy })
    const { thing, material } = findThing(raster)
    expect(intersectionOverUnion(material, resampleMask(truth, material))).toBeGreaterThan(0.95)
    const inLogo = resampleMask(logo, material)
    const inThing = inLogo.inside.every((value, i) => value <= (thing.inside[i] ?? 0))
    expect(inThing).toBe(true)
  })
})

test('where nothing stands out there is no confidence', () => {
  const faint = requireHex('#C6C2BA')
  expect(
    findingConfidence(findThing(paintScene({ ...size, ground: grey, thing: faint }).raster)),
  ).toBeLessThan(0.6)
})

test('two things side by side of two materials are not told with confidence', () => {
  const { raster } = paintScene({ ...size, ground: grey, thing: grey })
  const rgb = raster.rgb.slice()
  for (let i = 0; i < raster.widthPx * raster.heightPx; i++) {
    const [x, y] = [i % raster.widthPx, Math.floor(i / raster.widthPx)]
    const side = x > 30 && x < 105 ? ochre : x > 135 && x < 210 ? navy : undefined
    if (side !== undefined && y > 50 && y < 150) rgb.set([side.r, side.g, side.b], i * 3)
  }
  expect(findingConfidence(findThing({ ...raster, rgb }))).toBeLessThan(0.6)
})

test('the arcs of a whole picture are those that connecting its pixels one by one gives', () => {
  fc.assert(
    fc.property(anyRaster, fc.integer({ min: 1, max: 9 }), (raster, smoothness) => {
      const lab = labPlanesOf(raster)
      const every = Int32Array.from(lab.l.keys())
      const terminal = new Float32Array(lab.l.length)
      const graph = connectPixels({
        lab,
        nodeOf: every,
        pixelOf: every,
        terminal,
        fixed: undefined,
        smoothness,
      })
      const arcs = connectGrid(lab, smoothness)
      expect(arcs.neighbor).toEqual(graph.neighbor)
      arcs.capacity.forEach((cost, arc) => {
        expect(cost).toBeCloseTo(graph.capacity[arc] ?? Number.NaN, 4)
      })
    }),
    { numRuns: 40 },
  )
})

test('colours in use are smoothed as all colours would be', () => {
  fc.assert(
    fc.property(anyRaster, fc.infiniteStream(fc.boolean()), (raster, coin) => {
      const lab = labPlanesOf(raster)
      const inside = Uint8Array.from(coin.take(lab.l.length), (side) => (side ? 1 : 0))
      inside[0] = 1
      const colors = listColors(lab)
      const cells = cellsOf(lab)
      const whole = histogramOf(cells, (pixel) => inside[pixel] ?? 0)
      const { inside: smooth } = countSides(colors, inside)
      // What all colours get beside those in use is missing, so the rest weighs more by one factor.
      const factor = (smooth[colors.indexOf[0] ?? 0] ?? 0) / (whole[cells[0] ?? 0] ?? 1)
      expect(smooth.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4)
      cells.forEach((cell, pixel) => {
        expect(smooth[colors.indexOf[pixel] ?? 0]).toBeCloseTo(factor * (whole[cell] ?? 0), 4)
      })
      expect(Math.max(...cells)).toBeLessThan(CELL_COUNT)
    }),
    { numRuns: 40 },
  )
})
