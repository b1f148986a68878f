import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import type { Raster } from '../../../src/pictures/raster/raster.ts'
import { registerEdit } from '../../../src/pictures/register/register-edit.ts'
import type { Similarity } from '../../../src/pictures/register/similarity.ts'
import { warpEdit } from '../../../src/pictures/register/warp-edit.ts'
import { paintScene } from './paint-scene.ts'

const size = { widthPx: 320, heightPx: 280 }
const ground = requireHex('#C8C4BC')
const logo = requireHex('#BE2430')
const original = paintScene({ ...size, ground, thing: requireHex('#F4F4F2'), logo }).raster
const recolored = paintScene({ ...size, ground, thing: requireHex('#1F2A44'), logo }).raster

const planted = fc.record({
  zoom: fc.double({ min: -0.035, max: 0.035, noNaN: true }),
  turnDeg: fc.double({ min: -1, max: 1, noNaN: true }),
  x: fc.double({ min: -7, max: 7, noNaN: true }),
  y: fc.double({ min: -7, max: 7, noNaN: true }),
})

interface Planted {
  readonly zoom: number
  readonly turnDeg: number
  readonly x: number
  readonly y: number
}

const similarityOf = ({ zoom, turnDeg, x, y }: Planted): Similarity => {
  const angle = (turnDeg * Math.PI) / 180
  return { cos: (1 + zoom) * Math.cos(angle), sin: (1 + zoom) * Math.sin(angle), xPx: x, yPx: y }
}

/** The picture as the similarity moves it: what is read at a place is what the inverse puts there. */
const move = (picture: Raster, { cos, sin, xPx, yPx }: Similarity): Raster => {
  const squared = cos * cos + sin * sin
  const [c, s] = [cos / squared, -sin / squared]
  return warpEdit(picture, { cos: c, sin: s, xPx: -(c * xPx - s * yPx), yPx: -(s * xPx + c * yPx) }).raster
}

/** Root mean square of the distance between where two similarities put the points of the picture's middle part. */
const distance = (one: Similarity, other: Similarity): number => {
  const points = [-120, -60, 0, 60, 120].flatMap((x) => [-100, 0, 100].map((y) => [x, y] as const))
  const squares = points.map(([x, y]) => {
    const across = (one.cos - other.cos) * x - (one.sin - other.sin) * y + one.xPx - other.xPx
    const down = (one.sin - other.sin) * x + (one.cos - other.cos) * y + one.yPx - other.yPx
    return across ** 2 + down ** 2
  })
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)
}

test('finds how an edit in another colour was zoomed, turned and moved', () => {
  fc.assert(
    fc.property(planted, (drift) => {
      const truth = similarityOf(drift)
      const { similarity, agreeing } = registerEdit(original, move(recolored, truth))
      expect(distance(similarity, truth)).toBeLessThan(0.4)
      expect(agreeing).toBeGreaterThan(0.5)
    }),
    { numRuns: 12 },
  )
})

test.each<[what: string, edit: Raster]>([
  ['an empty picture', { ...size, rgb: new Uint8Array(original.rgb.length).fill(128), alpha: undefined }],
  [
    'noise',
    {
      ...size,
      rgb: Uint8Array.from(original.rgb, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 251),
      alpha: undefined,
    },
  ],
])('does not agree with %s', (_what, edit) => {
  expect(registerEdit(original, edit).agreeing).toBeLessThan(0.3)
})
