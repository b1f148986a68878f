import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitFrame } from '../../../src/pictures/codec/fit-frame.ts'

const limits = { minSidePx: 384, maxSidePx: 2_048, stepPx: 32, minPixels: 1_000_000, maxPixels: 1_500_000 }
const frameOf = (widthPx: number, heightPx: number, differs: Partial<typeof limits> = {}) =>
  fitFrame({ widthPx, heightPx }, { ...limits, ...differs })
const sizes = fc.record({
  widthPx: fc.integer({ min: 32, max: 9_000 }),
  heightPx: fc.integer({ min: 32, max: 9_000 }),
})

/** Tried one by one: the smallest share of padding that any frame within the limits leaves around this shape. */
const leastPadding = (shape: number): number => {
  const { minSidePx, maxSidePx, stepPx, minPixels, maxPixels } = limits
  const sides = Array.from(
    { length: (maxSidePx - minSidePx) / stepPx + 1 },
    (_, index) => minSidePx + index * stepPx,
  )
  const fits = sides.flatMap((width) =>
    sides
      .filter((height) => width * height >= minPixels && width * height <= maxPixels)
      .map((height) => Math.min((shape * height) / width, width / (shape * height))),
  )
  return 1 - Math.max(...fits)
}
/** A frame nearer to the picture's own size may be taken for a little more padding; sides are whole pixels. */
const allowed = { size: 0.01 * Math.log2(limits.maxPixels / limits.minPixels) + 0.001, rounding: 0.5 / 640 }

describe('the frame of a picture', () => {
  it.each([
    ['already fits', 1_024, 1_280, 1_024, 1_280],
    ['is large and square', 2_048, 2_048, 1_216, 1_216],
    ['is small and square', 100, 100, 1_024, 1_024],
    ['has a shape that fits exactly', 1_536, 2_048, 1_056, 1_408],
  ])('needs no padding where it %s', (_, widthPx, heightPx, frameWidthPx, frameHeightPx) => {
    expect(frameOf(widthPx, heightPx)).toEqual({
      widthPx: frameWidthPx,
      heightPx: frameHeightPx,
      leftPx: 0,
      topPx: 0,
      inner: { widthPx: frameWidthPx, heightPx: frameHeightPx },
    })
  })

  it('keeps the limits, the shape to half a pixel, and pads evenly on two sides at most', () => {
    fc.assert(
      fc.property(sizes, ({ widthPx, heightPx }) => {
        const shape = Math.max(widthPx / heightPx, heightPx / widthPx)
        fc.pre(shape < limits.maxSidePx / limits.minSidePx)
        const { inner, leftPx, topPx, ...frame } = fitFrame({ widthPx, heightPx }, limits)
        for (const sidePx of [frame.widthPx, frame.heightPx]) {
          expect(sidePx % 32).toBe(0)
          expect(sidePx).toBeGreaterThanOrEqual(limits.minSidePx)
          expect(sidePx).toBeLessThanOrEqual(limits.maxSidePx)
        }
        expect(Math.abs(frame.widthPx - inner.widthPx - 2 * leftPx)).toBeLessThanOrEqual(1)
        expect(Math.abs(frame.heightPx - inner.heightPx - 2 * topPx)).toBeLessThanOrEqual(1)
        const missed = Math.min(
          Math.abs((inner.heightPx / heightPx) * widthPx - inner.widthPx),
          Math.abs((inner.widthPx / widthPx) * heightPx - inner.heightPx),
        )
        expect(missed).toBeLessThanOrEqual(0.5 + 1e-9)
        expect(inner.widthPx === frame.widthPx || inner.heightPx === frame.heightPx).toBe(true)
        if (shape > 2.5) return
        expect(frame.widthPx * frame.heightPx).toBeGreaterThanOrEqual(limits.minPixels)
        expect(frame.widthPx * frame.heightPx).toBeLessThanOrEqual(limits.maxPixels)
        const padding = 1 - (inner.widthPx * inner.heightPx) / (frame.widthPx * frame.heightPx)
        expect(padding).toBeLessThan(leastPadding(widthPx / heightPx) + allowed.size + allowed.rounding)
      }),
    )
  })

  it('is smaller where the sides say so, and larger where they say that', () => {
    expect(frameOf(3_000, 3_000, { maxSidePx: 800 })).toMatchObject({ widthPx: 800, heightPx: 800 })
    expect(frameOf(3_000, 3_000, { minSidePx: 1_500 })).toMatchObject({ widthPx: 1_504, heightPx: 1_504 })
    expect(frameOf(3_000, 3_000, { stepPx: 100 })).toMatchObject({ widthPx: 1_200, heightPx: 1_200 })
  })

  it('of a long picture is padded up to the least side, but has never more padding than picture', () => {
    const { widthPx, heightPx, inner } = frameOf(4_000, 500)
    expect([widthPx, heightPx]).toEqual([2_048, 384])
    expect(inner).toEqual({ widthPx: 2_048, heightPx: 256 })
    expect(() => frameOf(8_000, 60)).toThrow(/too long and narrow/)
  })

  it('leaves a reference as it is where its size is taken', () => {
    const any = {
      minSidePx: 384,
      maxSidePx: 3_072,
      stepPx: 1,
      minPixels: 0,
      maxPixels: Number.POSITIVE_INFINITY,
    }
    expect(frameOf(641, 977, any)).toMatchObject({ widthPx: 641, heightPx: 977 })
    expect(frameOf(120, 160, any)).toMatchObject({ widthPx: 384, heightPx: 512 })
    expect(frameOf(4_096, 6_144, any)).toMatchObject({ widthPx: 2_048, heightPx: 3_072 })
  })
})
