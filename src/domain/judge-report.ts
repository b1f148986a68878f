import { describePart } from './describe-part.ts'
import type { PicturePart, Report } from './report.ts'

export type Verdict = 'pass' | 'look' | 'fail'

export interface Judgement {
  readonly verdict: Verdict
  /** One sentence for each doubt, in the merchant's words; empty for a pass. */
  readonly reasons: readonly string[]
  /** The parts of the picture that reasons speak of. */
  readonly marks: readonly PicturePart[]
}

/** What a merchant may choose about how strictly candidates are judged. */
export interface VerdictLimits {
  /** The furthest from its target, in ΔE2000, that a colour passes, and from which on it fails. */
  readonly passDeltaE: number
  readonly failDeltaE: number
  /** How much of the thing may show its old colour, as a share, for a pass. */
  readonly passOldHueShare: number
  /** How far folds and texture must be the original's for a pass: a correlation, up to 1. */
  readonly passStructure: number
}

export const usualVerdictLimits: VerdictLimits = {
  passDeltaE: 3,
  failDeltaE: 8,
  passOldHueShare: 0.03,
  passStructure: 0.5,
}

interface Rule {
  readonly verdict: 'look' | 'fail'
  readonly applies: (report: Report, limits: VerdictLimits) => boolean
  readonly reason: (report: Report) => string
  readonly mark?: (report: Report) => PicturePart | undefined
}

const changedNothing = ({ maskShare }: Report): boolean => maskShare < 0.003

/** Nearer to its target than this a change is hardly to be told from an editor's miss, ΔE2000. */
const hasColorAlready = ({ sourceDeltaE00 }: Report): boolean =>
  sourceDeltaE00 !== undefined && sourceDeltaE00 < 12

const percent = (share: number): string => `${Math.max(1, Math.round(share * 100))} %`
const where = (part: PicturePart | undefined): string => (part ? ` ${describePart(part)}` : '')

const rules: readonly Rule[] = [
  {
    verdict: 'fail',
    applies: ({ edgesKept }) => edgesKept < 0.2,
    reason: () => 'The editor returned another picture than the one that it was given.',
  },
  {
    verdict: 'fail',
    applies: (report) => changedNothing(report) && !hasColorAlready(report),
    reason: () => 'Nothing in the picture changed its colour.',
  },
  {
    verdict: 'look',
    applies: (report) => changedNothing(report) && hasColorAlready(report),
    reason: () => 'Nothing was changed: the product seems to have this colour already.',
  },
  {
    verdict: 'fail',
    applies: ({ backgroundChangedPixels }) => backgroundChangedPixels > 0,
    reason: ({ backgroundChangedPixels }) => `${backgroundChangedPixels} pixels of the background changed.`,
  },
  {
    verdict: 'fail',
    applies: ({ deltaE00 }, { failDeltaE }) => deltaE00 !== undefined && deltaE00 > failDeltaE,
    reason: ({ deltaE00 = 0 }) => `The colour misses its target by ΔE ${deltaE00.toFixed(1)}.`,
  },
  {
    verdict: 'look',
    applies: ({ deltaE00 }, { passDeltaE, failDeltaE }) =>
      deltaE00 !== undefined && deltaE00 > passDeltaE && deltaE00 <= failDeltaE,
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
    verdict: 'look',
    applies: ({ mode }) => mode === 'composite',
    reason: () => 'Folds and texture are the editor’s own, not the photograph’s.',
  },
  {
    verdict: 'fail',
    applies: ({ maskShare }) => maskShare > 0.92,
    reason: () => 'Nearly the whole picture changed.',
  },
  {
    verdict: 'look',
    applies: ({ edgesKept }) => edgesKept >= 0.2 && edgesKept < 0.3,
    reason: () => 'The editor drew much of the picture anew.',
  },
  {
    verdict: 'look',
    applies: ({ spoiltShare }) => spoiltShare > 0.002,
    reason: ({ spoiltPart }) => `The editor changed more of the product than its colour${where(spoiltPart)}.`,
    mark: ({ spoiltPart }) => spoiltPart,
  },
  {
    verdict: 'look',
    applies: ({ strayShare }) => strayShare > 0.0005,
    reason: ({ strayPart }) =>
      `The editor also changed something beside the product${where(strayPart)}; it was left as it was.`,
    mark: ({ strayPart }) => strayPart,
  },
  {
    verdict: 'look',
    applies: ({ editUnevenness }) => editUnevenness > 7,
    reason: () => 'The editor coloured the product unevenly.',
  },
  {
    verdict: 'look',
    applies: ({ foreignShare }) => foreignShare > 0.02,
    reason: ({ foreignShare }) =>
      `${percent(foreignShare)} of what changed has the colours of the background, not of the product.`,
  },
  {
    verdict: 'look',
    applies: ({ borderShare }) => borderShare > 0.35,
    reason: ({ borderShare }) =>
      `The changed region runs along ${percent(borderShare)} of the picture's edge.`,
  },
  {
    verdict: 'look',
    applies: ({ outlineShare }) => outlineShare < 0.6,
    reason: () => 'What changed does not end where the product does.',
  },
  {
    verdict: 'look',
    applies: ({ structure }, { passStructure }) => structure < passStructure,
    reason: () => 'Folds and texture differ from the original.',
  },
  {
    verdict: 'look',
    applies: ({ oldHueShare }, { passOldHueShare }) => oldHueShare > passOldHueShare,
    reason: ({ oldHueShare }) => `${percent(oldHueShare)} of the thing still shows the old colour.`,
  },
  {
    verdict: 'look',
    applies: ({ findingConfidence, oldHueShare, isGuessIndependent }) =>
      !isGuessIndependent && (findingConfidence < 0.6 || oldHueShare > 0.004),
    reason: () => 'It is not certain where the product ends and its surroundings begin.',
  },
  {
    verdict: 'look',
    applies: ({ leftOutShare }) => leftOutShare > 0.05,
    reason: () => 'A fold or a narrow part may have kept the old colour.',
  },
  {
    verdict: 'look',
    applies: ({ maskAgreement, findingConfidence }) => maskAgreement < 0.4 && findingConfidence >= 0.3,
    reason: () => 'What changed is not quite what looks like the product.',
  },
]

/** The verdict on a candidate: the worst rule that applies decides, and each that applies says why. */
export const judgeReport = (report: Report, limits: VerdictLimits = usualVerdictLimits): Judgement => {
  const broken = rules.filter(({ applies }) => applies(report, limits))
  const verdict = broken.some((rule) => rule.verdict === 'fail')
    ? 'fail'
    : broken.length > 0
      ? 'look'
      : 'pass'
  return {
    verdict,
    reasons: broken.map(({ reason }) => reason(report)),
    marks: broken.flatMap(({ mark }) => mark?.(report) ?? []),
  }
}
