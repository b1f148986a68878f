import { expect, test } from 'vitest'
import { deliver } from '../../evaluation/edit/deliver-edit.ts'
import { type Drift, drawDrift } from '../../evaluation/edit/draw-drift.ts'
import { placeInEdit } from '../../evaluation/place-in-edit.ts'
import { decodeRgb } from '../../sandbox/judge/decode-rgb.ts'

const size = { widthPx: 240, heightPx: 200 }
const spots = [
  [60, 50],
  [180, 55],
  [120, 150],
] as const
const radiusPx = 9

/** White dots on black, as soft as a lens would draw them. */
function dotted(): Uint8Array {
  const rgb = new Uint8Array(size.widthPx * size.heightPx * 3)
  for (let index = 0; index < rgb.length / 3; index++) {
    const [x, y] = [index % size.widthPx, Math.floor(index / size.widthPx)]
    const light = spots.reduce((sum, [cx, cy]) => sum + Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 18), 0)
    rgb.fill(Math.round(255 * Math.min(1, light)), 3 * index, 3 * index + 3)
  }
  return rgb
}

/** The middle of the light about a place, in pixels of the original. */
function middleNear(
  { data, widthPx, heightPx }: { data: Uint8Array; widthPx: number; heightPx: number },
  [cx, cy]: readonly [number, number],
): [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let index = 0; index < data.length / 3; index++) {
    const x = (((index % widthPx) + 0.5) * size.widthPx) / widthPx - 0.5
    const y = ((Math.floor(index / widthPx) + 0.5) * size.heightPx) / heightPx - 0.5
    if (Math.hypot(x - cx, y - cy) > 2 * radiusPx) continue
    const light = data[3 * index]
    sum += light
    sumX += light * x
    sumY += light * y
  }
  return [sumX / sum, sumY / sum]
}

const png: Pick<Drift, 'noiseSteps' | 'encoding'> = { noiseSteps: 0, encoding: { format: 'png' } }

test.each([1, 0.75, 0.5])(
  'points lie in an edit of %d of the size where the planted drift puts them',
  async (sizeShare) => {
    const drift = {
      ...drawDrift(7, 1024),
      scale: 1.03,
      shiftXPx: 8.4,
      shiftYPx: -5.7,
      rotationDeg: 0.9,
      sizeShare,
      ...png,
    }
    const edit = await decodeRgb(await deliver({ ...size, rgb: dotted() }, drift, 1))
    expect(edit.widthPx).toBe(Math.round(size.widthPx * sizeShare))
    for (const [x, y] of spots) {
      const placed = placeInEdit(drift, size, x, y)
      const [foundX, foundY] = middleNear(edit, placed)
      expect(Math.hypot(foundX - placed[0], foundY - placed[1])).toBeLessThan(0.06)
    }
  },
)

test('a drift stays within what is promised', () => {
  for (let seed = 0; seed < 500; seed++) {
    const drift = drawDrift(seed, 1024)
    expect(Math.abs(drift.scale - 1)).toBeLessThanOrEqual(0.04)
    expect(Math.max(Math.abs(drift.shiftXPx), Math.abs(drift.shiftYPx))).toBeLessThanOrEqual(24)
    expect(Math.abs(drift.rotationDeg)).toBeLessThanOrEqual(1)
    expect(drift.cast.deltaE * (1 + drift.cast.gradient)).toBeLessThanOrEqual(8)
    expect(drift.missDeltaE).toBeLessThanOrEqual(25)
  }
})
