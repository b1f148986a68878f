import { converter, differenceCiede2000, formatHex } from 'culori'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawDrift } from '../../evaluation/edit/draw-drift.ts'
import type { EvaluationCase } from '../../evaluation/evaluation-case.ts'
import type { FinishedEdit } from '../../evaluation/judge/finished-edit.ts'
import { judgeEdit } from '../../evaluation/judge/judge-edit.ts'
import type { Judgement } from '../../evaluation/judge/judgement.ts'
import { labOf } from '../../evaluation/judge/lab-of.ts'
import { residualPx } from '../../evaluation/judge/residual-px.ts'
import { summarize } from '../../evaluation/judge/summarize.ts'
import { measureThing } from '../../sandbox/judge/measure-thing.ts'
import { seededRandom } from '../../sandbox/shop/faults/seeded-random.ts'

const sidePx = 128
const targetHex = '#2B4FC7'
const still = { scale: 1, shiftXPx: 0, shiftYPx: 0, rotationDeg: 0 }
const isThing = (x: number, y: number) => x >= 32 && x < 96 && y >= 32 && y < 96
const isPrint = (x: number, y: number) => x >= 56 && x < 72 && y >= 56 && y < 72
const place = (pixel: number) => [pixel % sidePx, Math.floor(pixel / sidePx)] as const
const plane = (holds: (x: number, y: number) => boolean) =>
  Uint8Array.from({ length: sidePx * sidePx }, (_, pixel) => (holds(...place(pixel)) ? 255 : 0))

/** A square of woven cloth with a red print, on a grey ground; the cloth in any colour. */
function painted(cloth: readonly [number, number, number]): Uint8Array {
  const random = seededRandom(3)
  const rgb = new Uint8Array(sidePx * sidePx * 3)
  for (let pixel = 0; pixel < sidePx * sidePx; pixel++) {
    const [x, y] = place(pixel)
    const weave = 0.9 + 0.1 * Math.sin(x * 0.9) * Math.sin(y * 0.7) + 0.03 * random()
    const color = isPrint(x, y)
      ? [180, 40, 40]
      : isThing(x, y)
        ? cloth.map((level) => level * weave)
        : [150, 148, 145]
    rgb.set(color.map(Math.round), 3 * pixel)
  }
  return rgb
}

const original = painted([225, 222, 215])
const recolored = painted([43 / 0.915, 79 / 0.915, 199 / 0.915])

const made: EvaluationCase = {
  id: 'clean/square/royal',
  kind: 'clean',
  thing: 'square',
  targetHex,
  original: new Uint8Array(),
  edited: new Uint8Array(),
  planted: { ...drawDrift(1, 1024), ...still, missedHex: targetHex },
  truth: {
    widthPx: sidePx,
    heightPx: sidePx,
    rgb: original,
    mask: plane((x, y) => isThing(x, y) && !isPrint(x, y)),
    parts: plane(isThing),
    details: plane(isPrint),
  },
}

const raw = (channels: 1 | 3) => ({ raw: { width: sidePx, height: sidePx, channels } })
const pngOf = async (rgb: Uint8Array): Promise<Uint8Array> => sharp(rgb, raw(3)).png().toBuffer()

async function judged(rgb: Uint8Array, changed: Partial<FinishedEdit> = {}): Promise<Judgement> {
  const bytes = await pngOf(rgb)
  const mask = await sharp(made.truth.mask, raw(1)).png().toBuffer()
  return judgeEdit(made, {
    pixels: bytes,
    bytes,
    mask,
    report: still,
    verdict: 'pass',
    mode: 'transfer',
    ...changed,
  })
}

const withPixel = (x: number, y: number): Uint8Array => {
  const rgb = recolored.slice()
  rgb[3 * (y * sidePx + x)] ^= 1
  return rgb
}

describe('a perfect recolour', () => {
  let judgement: Judgement
  beforeAll(async () => {
    judgement = await judged(recolored)
  })

  test('is found to be one', () => {
    expect(judgement).toMatchObject({
      backgroundChangedPixels: 0,
      backgroundPsnrDb: 99,
      residualPx: 0,
      maskIou: 1,
      oldHueShare: 0,
      printDeltaE: 0,
    })
    expect(judgement.deltaE00).toBeLessThan(1.5)
    expect(judgement.structure).toBeGreaterThan(0.97)
  })
})

test('a single pixel beside the thing counts, and in its margin does not', async () => {
  expect((await judged(withPixel(5, 5))).backgroundChangedPixels).toBe(1)
  expect((await judged(withPixel(30, 40))).backgroundChangedPixels).toBe(1)
  expect((await judged(withPixel(31, 40))).backgroundChangedPixels).toBe(0)
  expect((await judged(withPixel(64, 64))).backgroundChangedPixels).toBe(1)
})

test('the ground is judged before encoding, and its PSNR after', async () => {
  const bytes = await sharp(recolored, raw(3)).jpeg({ quality: 60 }).toBuffer()
  const judgement = await judged(recolored, { bytes })
  expect(judgement.backgroundChangedPixels).toBe(0)
  expect(judgement.backgroundPsnrDb).toBeLessThan(60)
  const brighter = recolored.map((level, at) => (isThing(...place(Math.floor(at / 3))) ? level : level + 5))
  expect((await judged(brighter)).backgroundPsnrDb).toBeCloseTo(20 * Math.log10(255 / 5), 0)
})

test('a mask that misses half the thing has half the overlap', async () => {
  const half = made.truth.mask.map((covered, pixel) => (pixel % sidePx < 64 ? covered : 0))
  const mask = await sharp(half, raw(1)).png().toBuffer()
  expect((await judged(recolored, { mask })).maskIou).toBeCloseTo(0.5, 2)
})

test('another colour than the target is seen, as the sandbox’s own judge sees it', async () => {
  const teal = painted([30, 160, 150])
  const judgement = await judged(teal)
  const rgb = { widthPx: sidePx, heightPx: sidePx, data: teal }
  const expected = differenceCiede2000()(measureThing(rgb, made.truth.mask), targetHex)
  expect(judgement.deltaE00).toBeGreaterThan(15)
  expect(Math.abs(judgement.deltaE00 - expected)).toBeLessThan(0.3)
})

test('smoothed cloth has lost its structure', async () => {
  const soft = await sharp(recolored, raw(3)).blur(3).raw().toBuffer()
  expect((await judged(new Uint8Array(soft))).structure).toBeLessThan(0.6)
})

test('cloth that kept its colour counts as old: all of it, half of it', async () => {
  expect((await judged(original)).oldHueShare).toBe(1)
  const half = recolored.map((level, at) => (place(Math.floor(at / 3))[0] < 64 ? original[at] : level))
  expect((await judged(half)).oldHueShare).toBeCloseTo(0.5, 1)
})

test('a print that was recoloured differs, and a thing without one has no such figure', async () => {
  const overPrint = recolored.map((level, at) => (isPrint(...place(Math.floor(at / 3))) ? 60 : level))
  expect((await judged(overPrint)).printDeltaE).toBeGreaterThan(20)
  const plain = { ...made, truth: { ...made.truth, details: plane(() => false) } }
  const bytes = await pngOf(recolored)
  const mask = await sharp(plain.truth.mask, raw(1)).png().toBuffer()
  const judgement = await judgeEdit(plain, {
    pixels: bytes,
    bytes,
    mask,
    report: still,
    verdict: 'look',
    mode: 'transfer',
  })
  expect(judgement.printDeltaE).toBeUndefined()
})

test('a picture of another size is refused', async () => {
  const bytes = await sharp(recolored, raw(3)).resize(64, 64).png().toBuffer()
  await expect(judged(recolored, { bytes })).rejects.toThrow('64 × 64')
})

test('a placement that is off is off by as much, at 1,024', () => {
  const size = { widthPx: 2048, heightPx: 1024 }
  expect(residualPx(still, { ...still, shiftXPx: 3, shiftYPx: 4 }, size)).toBeCloseTo(2.5)
  expect(residualPx(still, { ...still, scale: 1.01 }, size)).toBeGreaterThan(2)
  expect(residualPx(still, { ...still, rotationDeg: 0.5 }, size)).toBeGreaterThan(2)
})

test('the table for Lab agrees with culori', () => {
  const toLab = converter('lab65')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), (rgb) => {
      const [r, g, b] = rgb
      const hex = formatHex({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 })
      const { l, a, b: yellow } = labOf(rgb, [0])
      expect(
        differenceCiede2000()({ mode: 'lab65', l: l[0], a: a[0], b: yellow[0] }, toLab(hex) ?? hex),
      ).toBeLessThan(0.05)
    }),
  )
})

test('a summary keeps faults out of the figures, and counts those that were not passed', async () => {
  const sound = await judged(recolored)
  const poor = { ...sound, deltaE00: 9, backgroundPsnrDb: 41, verdict: 'look' as const }
  const fault = { ...sound, kind: 'blank' as const, deltaE00: 90, backgroundChangedPixels: 7 }
  const summary = summarize([sound, poor, fault, { ...fault, verdict: 'fail' }])
  expect(summary).toMatchObject({
    edits: 4,
    backgroundChangedPixels: 0,
    backgroundPsnrDb: { median: 70, min: 41 },
    faults: { count: 2, caught: 1 },
    clean: { count: 2, notPassed: 1 },
  })
  expect(summary.deltaE00.median).toBeCloseTo((sound.deltaE00 + 9) / 2)
})
