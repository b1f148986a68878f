import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deltaE00 } from '../../../src/domain/color/ciede2000.ts'
import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import { writePrompt } from '../../../src/domain/prompt.ts'
import { chooseSize } from '../../sandbox/providers/edit/choose-size.ts'
import { drawFlaws } from '../../sandbox/providers/edit/draw-flaws.ts'
import { inLanes } from '../../sandbox/providers/edit/in-lanes.ts'
import { missColor } from '../../sandbox/providers/edit/miss-color.ts'
import { readTarget } from '../../sandbox/providers/edit/read-target.ts'
import { recognizePicture } from '../../sandbox/providers/edit/recognize-picture.ts'

test.each([
  ['Change only the color of the shirt to navy (#1f2a44). Keep the print.', '#1F2A44'],
  ['Change only the color of the sofa to Light Blue. Keep the room.', '#A9CBE4'],
  ['Recolor it in navy please', '#1F2A44'],
  ['Change only the material of the sofa to velvet.', undefined],
])('the target of "%s" is %s', (prompt, hex) => {
  expect(readTarget(prompt)).toBe(hex)
})

test('the prompts that the app writes are understood', () => {
  const looks = [{ kind: 'color', value: 'Rust', hex: '#A4502F' }]
  expect(readTarget(writePrompt({ thing: 'tee', looks }))).toBe('#A4502F')
})

test('sizes are multiples of 16, as asked for or about a megapixel in the last picture’s aspect', () => {
  const side = fc.integer({ min: 300, max: 3_000 })
  fc.assert(
    fc.property(side, side, (widthPx, heightPx) => {
      fc.pre(Math.max(widthPx / heightPx, heightPx / widthPx) < 4)
      const size = chooseSize(undefined, { widthPx, heightPx })
      expect([size.widthPx % 16, size.heightPx % 16]).toEqual([0, 0])
      expect((size.widthPx * size.heightPx) / 2 ** 20).toBeCloseTo(1, 1)
      expect(Math.abs(size.widthPx / size.heightPx / (widthPx / heightPx) - 1)).toBeLessThan(0.04)
    }),
  )
  expect(chooseSize({ widthPx: 1_000, heightPx: 777 }, { widthPx: 5, heightPx: 5 })).toEqual({
    widthPx: 1_008,
    heightPx: 784,
  })
})

test('flaws follow from the seed, and stay within their bounds', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const flaws = drawFlaws(seed)
      expect(drawFlaws(seed)).toEqual(flaws)
      const edge = Math.abs(flaws.zoom - 1) / 2 + Math.max(Math.abs(flaws.shift.x), Math.abs(flaws.shift.y))
      expect(edge).toBeLessThanOrEqual(0.04)
      expect(flaws.miss.deltaE).toBeLessThanOrEqual(8)
    }),
  )
})

test('a colour misses its target by what was drawn, never by more', () => {
  const miss = fc.record({
    deltaE: fc.double({ min: 0, max: 8, noNaN: true }),
    angle: fc.double({ min: 0, max: 6.3, noNaN: true }),
    lightness: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.constantFrom('#1F2A44', '#A4502F', '#F2F0EA', '#5C6650'), miss, (hex, drawn) => {
      const missed = deltaE00(labFromHex(hex), labFromHex(missColor(hex, drawn)))
      expect(missed).toBeLessThanOrEqual(drawn.deltaE + 1)
    }),
  )
})

test('work is done in as many lanes as there are, in the order of asking, also after a failure', async () => {
  let running = 0
  let peak = 0
  const begun: number[] = []
  const work = inLanes(async (number: number) => {
    begun.push(number)
    running += 1
    peak = Math.max(peak, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (number === 1) throw new Error('one fails')
    return number
  }, 2)
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work))
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array(3).fill('fulfilled'),
  ])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(peak).toBe(2)
})

test('a picture that is known by its hash needs no looking at', async () => {
  const bytes = Buffer.from('a picture')
  const known = createHash('sha256').update(bytes).digest('hex')
  const lookUp = (sha256: string) => (sha256 === known ? 'classic-tee/front' : undefined)
  const pixel = { widthPx: 1, heightPx: 1, rgb: new Uint8Array(3), aspect: 1 }
  expect(await recognizePicture(bytes, pixel, lookUp)).toBe('classic-tee/front')
})
