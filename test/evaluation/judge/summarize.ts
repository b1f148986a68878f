import type { Judgement } from './judgement.ts'
import { quantile } from './quantile.ts'

/** The figures of a whole set: of the clean edits, whatever their verdict, and how many faults were caught. */
export interface Summary {
  /** Clean and faulty. */
  readonly edits: number
  readonly backgroundChangedPixels: number
  readonly backgroundPsnrDb: { readonly median: number; readonly min: number }
  readonly residualPx: { readonly p95: number }
  readonly maskIou: { readonly median: number }
  readonly deltaE00: { readonly median: number; readonly p95: number }
  readonly structure: { readonly median: number }
  readonly oldHueShare: { readonly p95: number }
  readonly printDeltaE: { readonly p95: number }
  readonly faults: { readonly count: number; readonly caught: number }
  readonly clean: { readonly count: number; readonly notPassed: number }
}

export function summarize(judgements: readonly Judgement[]): Summary {
  const clean = judgements.filter(({ kind }) => kind === 'clean')
  const faults = judgements.filter(({ kind }) => kind !== 'clean')
  const of = (pick: (judgement: Judgement) => number | undefined): number[] =>
    clean.map(pick).filter((value) => value !== undefined)
  const psnr = of(({ backgroundPsnrDb }) => backgroundPsnrDb)
  const deltaE = of(({ deltaE00 }) => deltaE00)
  const isPassed = ({ verdict }: Judgement) => verdict === 'pass'
  return {
    edits: judgements.length,
    backgroundChangedPixels: clean.reduce((sum, judgement) => sum + judgement.backgroundChangedPixels, 0),
    backgroundPsnrDb: { median: quantile(psnr, 0.5), min: quantile(psnr, 0) },
    residualPx: {
      p95: quantile(
        of(({ residualPx }) => residualPx),
        0.95,
      ),
    },
    maskIou: {
      median: quantile(
        of(({ maskIou }) => maskIou),
        0.5,
      ),
    },
    deltaE00: { median: quantile(deltaE, 0.5), p95: quantile(deltaE, 0.95) },
    structure: {
      median: quantile(
        of(({ structure }) => structure),
        0.5,
      ),
    },
    oldHueShare: {
      p95: quantile(
        of(({ oldHueShare }) => oldHueShare),
        0.95,
      ),
    },
    printDeltaE: {
      p95: quantile(
        of(({ printDeltaE }) => printDeltaE),
        0.95,
      ),
    },
    faults: { count: faults.length, caught: faults.filter((fault) => !isPassed(fault)).length },
    clean: { count: clean.length, notPassed: clean.filter((edit) => !isPassed(edit)).length },
  }
}
