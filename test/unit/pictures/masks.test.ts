import fc from 'fast-check'
import { expect, test } from 'vitest'
import { close, dilate, erode, invert, open } from '../../../src/pictures/mask/morphology.ts'
import { dropSmall, fillHoles, findRegions } from '../../../src/pictures/mask/regions.ts'
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
