import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSiblings } from '../../../src/domain/compare-siblings.ts'
import type { Report } from '../../../src/domain/report.ts'
import { goodReport } from '../../support/good-report.ts'

const { maskBox } = goodReport
const like = (changes: Partial<Report> = {}): Report => ({ ...goodReport, ...changes })
const two = [like(), like()]

describe('a candidate beside those of the other colours', () => {
  it('is told from them by nothing where it is like them', () => {
    expect(compareSiblings(like(), two)).toEqual([])
    expect(compareSiblings(like({ maskShare: 0.33, contrast: 0.5 }), two)).toEqual([])
  })

  it.each<[what: string, Partial<Report>, RegExp]>([
    ['a larger mask', { maskShare: 0.34 }, /^More of the product is recoloured/],
    ['a smaller mask', { maskShare: 0.26 }, /^Less of the product is recoloured/],
    ['a left edge elsewhere', { maskBox: { ...maskBox, left: 0.17, width: 0.63 } }, /: on the left\.$/],
    ['a lower edge elsewhere', { maskBox: { ...maskBox, height: 0.75 } }, /: at the bottom\.$/],
    ['a place elsewhere', { maskBox: { ...maskBox, left: 0.23 } }, /: on the left, on the right\.$/],
    ['more light and shade', { contrast: 1.7 }, /stronger/],
    ['less light and shade', { contrast: 0.3 }, /weaker/],
  ])('is told by %s', (_, changes, reason) => {
    expect(compareSiblings(like(changes), two)).toEqual([expect.stringMatching(reason)])
  })

  it('may be as flat as it likes near black and near white', () => {
    for (const l of [5, 93])
      expect(compareSiblings(like({ contrast: 0.2, thingColor: { l, a: 0, b: 0 } }), two)).toEqual([])
    const black = like({ contrast: 0.2, thingColor: { l: 5, a: 0, b: 0 } })
    expect(compareSiblings(like(), [black, black])).toEqual([])
  })

  it('is not the odd one where only one of two others is like that', () => {
    const odd = like({ maskShare: 0.5 })
    expect(compareSiblings(like(), [like(), odd])).toEqual([])
    expect(compareSiblings(odd, [like(), like(), odd])).toHaveLength(1)
    expect(compareSiblings(odd, [like(), odd])).toEqual([])
  })

  it('cannot be told by fewer than two, nor by what was not measured', () => {
    const odd = like({ maskShare: 0.9 })
    expect(compareSiblings(odd, [])).toEqual([])
    expect(compareSiblings(odd, [like()])).toEqual([])
    const nowhere = { left: Number.NaN, top: Number.NaN, width: Number.NaN, height: Number.NaN }
    const unknown = like({ maskShare: Number.NaN, maskBox: nowhere, contrast: Number.NaN })
    expect(compareSiblings(odd, [unknown, unknown])).toEqual([])
    expect(compareSiblings(unknown, two)).toEqual([])
  })

  it('is the odd one whatever the order of the others, and never among equals', () => {
    const shares = fc.array(fc.double({ min: 0.05, max: 0.9, noNaN: true }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.9, noNaN: true }), shares, (own, others) => {
        const siblings = others.map((maskShare) => like({ maskShare }))
        const reasons = compareSiblings(like({ maskShare: own }), siblings)
        expect(compareSiblings(like({ maskShare: own }), siblings.toReversed())).toEqual(reasons)
        const among = siblings.filter(({ maskShare }) => Math.abs(maskShare - own) <= 0.1 * own)
        if (2 * among.length >= siblings.length) expect(reasons).toEqual([])
      }),
    )
  })
})
