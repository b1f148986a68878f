import fc from 'fast-check'
import { expect, test } from 'vitest'
import { close, dilate, erode, invert, open } from '../../../src/pictures/mask/morphology.ts'
import {
  dropSmall,
  fillHoles,
  findRegions,
  labelsOf,
  pixelsByRegion,
} from '../../../src/pictures/mask/regions.ts'
import type { Mask } from '../../../src/pictures/raster/raster.ts'

const parse = (rows: readonly string[]): Mask => ({
  widthPx: rows[0]?.length ?? 0,
  heightPx: rows.length,
  inside: Uint8Array.from(rows.join(''), (letter) => (letter === '#' ? 1 : 0)),
})
const draw = ({ widthPx, inside }: Mask) =>
  Array.from({ length: inside.length / widthPx }, (_, y) =>
    [...inside.subarray(y * widthPx, (y + 1) * widthPx)].map((value) => (value === 1 ? '#' : '.')).join(''),
  )

const anyMask = fc
  .record({
    widthPx: fc.integer({ min: 1, max: 12 }),
    heightPx: fc.integer({ min: 1, max: 12 }),
    seed: fc.infiniteStream(fc.boolean()),
  })
  .map(({ widthPx, heightPx, seed }): Mask => {
    const inside = Uint8Array.from(seed.take(widthPx * heightPx), (value) => (value ? 1 : 0))
    return { widthPx, heightPx, inside }
  })

test('a dot grows to a square and shrinks back', () => {
  const dot = parse(['.....', '.....', '..#..', '.....', '.....'])
  expect(draw(dilate(dot, 1))).toEqual(['.....', '.###.', '.###.', '.###.', '.....'])
  expect(draw(erode(dilate(dot, 1), 1))).toEqual(draw(dot))
  expect(draw(open(dot, 1))).toEqual(draw(parse(['.....', '.....', '.....', '.....', '.....'])))
})

test('growing and shrinking are each other seen from outside, and opening only takes away', () => {
  fc.assert(
    fc.property(anyMask, fc.integer({ min: 1, max: 3 }), (mask, radius) => {
      expect(draw(erode(mask, radius))).toEqual(draw(invert(dilate(invert(mask), radius))))
      const [opened, closed] = [open(mask, radius), close(mask, radius)]
      mask.inside.forEach((value, i) => {
        expect(opened.inside[i]).toBeLessThanOrEqual(value)
        expect(closed.inside[i]).toBeGreaterThanOrEqual(value)
      })
    }),
  )
})

/** Whether any pixel inside lies in the square around a place, looked at one by one. */
const isNear = ({ widthPx, heightPx, inside }: Mask, place: number, radius: number): boolean => {
  const [column, line] = [place % widthPx, Math.floor(place / widthPx)]
  for (let y = Math.max(0, line - radius); y <= Math.min(heightPx - 1, line + radius); y++)
    for (let x = Math.max(0, column - radius); x <= Math.min(widthPx - 1, column + radius); x++)
      if (inside[y * widthPx + x] === 1) return true
  return false
}

test('growing reaches what a square around each pixel reaches, whatever was grown before', () => {
  fc.assert(
    fc.property(anyMask, fc.integer({ min: 1, max: 14 }), (mask, radius) => {
      const expected = mask.inside.map((_, place) => (isNear(mask, place, radius) ? 1 : 0))
      expect(dilate(mask, radius).inside).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

/** The same numbers as labels, by walking from pixel to pixel. */
const walkRegions = ({ widthPx, heightPx, inside }: Mask): number[] => {
  const labels = Array.from(inside, () => 0)
  let count = 0
  for (const start of inside.keys()) {
    if (inside[start] === 0 || labels[start] !== 0) continue
    count++
    const waiting = [start]
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (inside[place] === 0 || labels[place] !== 0) continue
      labels[place] = count
      const x = place % widthPx
      if (x > 0) waiting.push(place - 1)
      if (x < widthPx - 1) waiting.push(place + 1)
      if (place >= widthPx) waiting.push(place - widthPx)
      if (place < widthPx * (heightPx - 1)) waiting.push(place + widthPx)
    }
  }
  return labels
}

test('regions are those that a walk from pixel to pixel finds, in the order of their first pixels', () => {
  fc.assert(
    fc.property(anyMask, (mask) => {
      const regions = findRegions(mask)
      const labels = [...labelsOf(regions)]
      expect(labels).toEqual(walkRegions(mask))
      for (const [index, pixels] of pixelsByRegion(regions).entries()) {
        const places = labels.flatMap((label, place) => (label === index + 1 ? [place] : []))
        expect([...pixels]).toEqual(places)
        expect(regions.areas[index]).toBe(places.length)
        const { widthPx, heightPx } = mask
        const atBorder = places.some(
          (place) =>
            place < widthPx ||
            place >= widthPx * (heightPx - 1) ||
            place % widthPx === 0 ||
            place % widthPx === widthPx - 1,
        )
        expect(regions.touchesBorder[index]).toBe(atBorder)
      }
    }),
    { numRuns: 500 },
  )
})

test('regions are told apart, counted, and known to touch the border', () => {
  const mask = parse(['##...', '##.#.', '...#.', '.....'])
  const { areas, touchesBorder } = findRegions(mask)
  expect(areas).toEqual([4, 2])
  expect(touchesBorder).toEqual([true, false])
  expect(draw(dropSmall(mask, 3))).toEqual(['##...', '##...', '.....', '.....'])
})

test('a hole is filled, a bay that reaches the border is not', () => {
  const mask = parse(['#####', '#.#.#', '#####', '##.##'])
  expect(draw(fillHoles(mask, () => true))).toEqual(['#####', '#####', '#####', '##.##'])
})
