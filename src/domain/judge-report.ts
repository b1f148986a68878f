import type { Report } from './report.ts'

export type Verdict = 'pass' | 'look' | 'fail'

export interface Judgement {
  readonly verdict: Verdict
  /** One sentence for each doubt, in the merchant's words; empty for a pass. */
  readonly reasons: readonly string[]
}

interface Rule {
  readonly verdict: 'look' | 'fail'
  readonly applies: (report: Report) => boolean
  readonly reason: (report: Report) => string
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const rules: readonly Rule[] = [
  {
    verdict: 'fail',
    applies: ({ maskShare }) => maskShare < 0.005,
    reason: () => 'Nothing in the picture changed its colour.',
  },
  {
    verdict: 'fail',
    applies: ({ backgroundChangedPixels }) => backgroundChangedPixels > 0,
    reason: ({ backgroundChangedPixels }) => `${backgroundChangedPixels} pixels of the background changed.`,
  },
  {
    verdict: 'fail',
    applies: ({ deltaE00 }) => deltaE00 !== undefined && deltaE00 > 8,
    reason: ({ deltaE00 = 0 }) => `The colour misses its target by ΔE ${deltaE00.toFixed(1)}.`,
  },
  {
    verdict: 'look',
    applies: ({ deltaE00 }) => deltaE00 !== undefined && deltaE00 > 3 && deltaE00 <= 8,
    reason: ({ deltaE00 = 0 }) => `The colour is ΔE ${deltaE00.toFixed(1)} from its target.`,
  },
  {
    verdict: 'look',
    applies: (report) => Object.values(report).some((measure) => Number.isNaN(measure)),
    reason: () => 'Something about the picture could not be measured, so only a person can judge it.',
  },
  {
    verdict: 'look',
    applies: ({ deltaE00 }) => deltaE00 === undefined,
    reason: () => 'The target is not one colour, so only a person can judge it.',
  },
  {
    verdict: 'fail',
    applies: ({ maskShare }) => maskShare > 0.92,
    reason: () => 'Nearly the whole picture changed.',
  },
  {
    verdict: 'look',
    applies: ({ borderShare }) => borderShare > 0.35,
    reason: ({ borderShare }) =>
      `The changed region runs along ${percent(borderShare)} of the picture's edge.`,
  },
  {
    verdict: 'look',
    applies: ({ structure }) => structure < 0.6,
    reason: () => 'Folds and texture differ from the original.',
  },
  {
    verdict: 'look',
    applies: ({ oldHueShare }) => oldHueShare > 0.05,
    reason: ({ oldHueShare }) => `${percent(oldHueShare)} of the thing still shows the old colour.`,
  },
  {
    verdict: 'look',
    applies: ({ findingConfidence }) => findingConfidence < 0.6,
    reason: () => 'It is not certain where the product ends and its surroundings begin.',
  },
  {
    verdict: 'look',
    applies: ({ leftOutShare }) => leftOutShare > 0.005,
    reason: () => 'A fold or a narrow part may have kept the old colour.',
  },
  {
    verdict: 'look',
    applies: ({ maskAgreement }) => maskAgreement < 0.6,
    reason: () => 'What changed is not quite what looks like the product.',
  },
]

/** The verdict on a candidate: the worst rule that applies decides, and each that applies says why. */
export const judgeReport = (report: Report): Judgement => {
  const broken = rules.filter(({ applies }) => applies(report))
  const verdict = broken.some((rule) => rule.verdict === 'fail')
    ? 'fail'
    : broken.length > 0
      ? 'look'
      : 'pass'
  return { verdict, reasons: broken.map(({ reason }) => reason(report)) }
}
