import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plannedCases } from '../../evaluation/plan-cases.ts'
import { chooseCases } from '../../evaluation/run/choose-cases.ts'
import { chooseEvenly } from '../../evaluation/run/choose-evenly.ts'
import { thingOf } from '../../evaluation/run/own-photographs.ts'
import { roundFigures } from '../../evaluation/run/round-figures.ts'
import { workOff } from '../../evaluation/run/work-off.ts'

it('chooses so many, in order, none twice, and none further from the next than it must', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 400 }), (length, count) => {
      const items = Array.from({ length }, (_, index) => index)
      const chosen = chooseEvenly(items, count)
      expect(chosen).toHaveLength(Math.min(length, count))
      for (const [index, item] of chosen.entries()) {
        const next = chosen[index + 1] ?? length
        expect(next).toBeGreaterThan(item)
        expect(next - item).toBeLessThanOrEqual(Math.ceil(length / count))
      }
    }),
  )
})

it('takes the same share of each kind of case', () => {
  const chosen = chooseCases({ share: 0.1, part: '' })
  const countOf = (cases: typeof chosen, kind: string) => cases.filter((one) => one.kind === kind).length
  for (const kind of new Set(plannedCases.map((one) => one.kind)))
    expect(countOf(chosen, kind)).toBe(Math.ceil(0.1 * countOf(plannedCases, kind)))
  expect(chooseCases({ share: 1, part: '' })).toEqual(plannedCases)
  expect(() => chooseCases({ share: 1, part: 'no such thing' })).toThrow(/no such thing/)
})

it('works on everything once, on no more at once than allowed', async () => {
  const seen: number[] = []
  let [now, most] = [0, 0]
  await workOff([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    seen.push(item)
    most = Math.max(most, ++now)
    await new Promise((resolve) => setImmediate(resolve))
    now--
  })
  expect({ seen, most }).toEqual({ seen: [1, 2, 3, 4, 5, 6, 7], most: 3 })
})

it('rounds to four digits at any depth, and writes what is not a number as null', () => {
  expect(roundFigures({ a: 1.23456, b: { c: Number.NaN, d: [0.00004, 7] }, e: 'x' })).toEqual({
    ...{ a: 1.2346, b: { c: null, d: [0, 7] }, e: 'x' },
  })
})

it.each([
  ['Linen_shirt-02.JPG', 'linen shirt'],
  ['sofa.webp', 'sofa'],
  ['IMG 0042 desk lamp.png', 'img desk lamp'],
  ['0042.jpg', 'product'],
])('reads the thing from a file’s name: %s', (file, thing) => {
  expect(thingOf(file)).toBe(thing)
})
