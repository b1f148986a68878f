import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeReport, usualVerdictLimits } from '../../../src/domain/judge-report.ts'
import type { Report } from '../../../src/domain/report.ts'
import { goodReport } from '../../support/good-report.ts'

const good = goodReport

describe('the verdict', () => {
  it('on a good report is a pass without doubts', () => {
    expect(judgeReport(good)).toEqual({ verdict: 'pass', reasons: [], marks: [] })
  })

  it.each<[part: string, change: Partial<Report>, verdict: string, reason: RegExp]>([
    ['nothing recoloured', { maskShare: 0.0029 }, 'fail', /Nothing in the picture changed/],
    ['nothing to recolour', { maskShare: 0, sourceDeltaE00: 5 }, 'look', /have this colour already/],
    ['another picture', { edgesKept: 0.19 }, 'fail', /another picture than the one/],
    ['a picture drawn anew', { edgesKept: 0.29 }, 'look', /much of the picture anew/],
    ['an editor’s own cloth', { mode: 'composite' }, 'look', /editor’s own/],
    ['two colours', { editUnevenness: 7.1 }, 'look', /unevenly/],
    ['a thing that grew', { foreignShare: 0.03 }, 'look', /3 % of what changed has the colours of the back/],
    ['a change that ends nowhere', { outlineShare: 0.59 }, 'look', /does not end where the product does/],
    ['one pixel of the background', { backgroundChangedPixels: 1 }, 'fail', /1 pixels? of the background/],
    ['a colour far off', { deltaE00: 8.01 }, 'fail', /misses its target by ΔE 8\.0/],
    ['a colour somewhat off', { deltaE00: 3.01 }, 'look', /ΔE 3\.0 from its target/],
    ['a target that is no colour', { deltaE00: undefined }, 'look', /only a person can judge/],
    ['the whole picture', { maskShare: 0.921 }, 'fail', /whole picture/],
    ['much of the edge', { borderShare: 0.36 }, 'look', /36 % of the picture's edge/],
    ['lost folds', { structure: 0.49 }, 'look', /Folds and texture/],
    ['rests of the old colour', { oldHueShare: 0.06 }, 'look', /6 % of the thing still shows the old/],
    ['a fold left out', { leftOutShare: 0.051 }, 'look', /kept the old colour/],
    [
      'doubts about the product',
      { isGuessIndependent: false, findingConfidence: 0.59 },
      'look',
      /where the product ends/,
    ],
    [
      'rests that a guess left',
      { isGuessIndependent: false, oldHueShare: 0.005 },
      'look',
      /where the product ends/,
    ],
    ['another thing', { maskAgreement: 0.39 }, 'look', /not quite what looks like the product/],
  ])('on %s says so', (_part, change, verdict, reason) => {
    const judged = judgeReport({ ...good, ...change })
    expect(judged.verdict).toBe(verdict)
    expect(judged.reasons).toEqual([expect.stringMatching(reason)])
  })

  it.each<Partial<Report>>([
    { maskShare: 0.003 },
    { maskAgreement: 0.1, findingConfidence: 0.29 },
    { findingConfidence: 0.1 },
    { maskShare: 0.92 },
    { deltaE00: 3 },
    { borderShare: 0.35 },
    { structure: 0.7 },
    { oldHueShare: 0.03 },
    { maskAgreement: 0.4 },
  ])('still passes on the limit: %o', (change) => {
    expect(judgeReport({ ...good, ...change })).toEqual({ verdict: 'pass', reasons: [], marks: [] })
  })

  it('says and marks where an editor did more than it was asked for', () => {
    const part = { left: 0, top: 0.4, width: 0.1, height: 0.2 }
    const { verdict, reasons, marks } = judgeReport({ ...good, strayShare: 0.01, strayPart: part })
    expect(verdict).toBe('look')
    expect(reasons).toEqual([expect.stringMatching(/beside the product near the left edge/)])
    expect(marks).toEqual([part])
    const spoilt = judgeReport({ ...good, spoiltShare: 0.01, spoiltPart: { ...part, left: 0.45 } })
    expect(spoilt.reasons).toEqual([
      expect.stringMatching(/more of the product than its colour in the middle/),
    ])
  })

  it('follows the limits that a merchant sets', () => {
    const limits = { ...usualVerdictLimits, passDeltaE: 1, failDeltaE: 1.1, passStructure: 0.99 }
    expect(judgeReport(good, limits).verdict).toBe('fail')
    expect(judgeReport(good, { ...limits, failDeltaE: 2 }).reasons).toHaveLength(2)
  })

  it('is the worst of all rules that apply, and names each', () => {
    const judged = judgeReport({ ...good, deltaE00: 5, backgroundChangedPixels: 7, structure: 0.1 })
    expect(judged.verdict).toBe('fail')
    expect(judged.reasons).toHaveLength(3)
  })

  it.each(['deltaE00', 'maskShare', 'borderShare', 'structure', 'oldHueShare', 'maskAgreement'])(
    'never passes where %s could not be measured',
    (name) => {
      expect(judgeReport({ ...good, [name]: Number.NaN }).verdict).not.toBe('pass')
    },
  )

  it('gives a reason for everything but a pass', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const report = fc.record({
      deltaE00: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
      backgroundChangedPixels: fc.nat(10),
      maskShare: share,
      borderShare: share,
      structure: fc.double({ min: -1, max: 1, noNaN: true }),
      oldHueShare: share,
      maskAgreement: share,
    })
    fc.assert(
      fc.property(report, (change) => {
        const { verdict, reasons } = judgeReport({ ...good, ...change })
        expect(reasons.length === 0).toBe(verdict === 'pass')
      }),
    )
  })
})
