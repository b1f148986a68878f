import type { EvaluationCase } from '../evaluation-case.ts'

/** What is true of a finished edit, by the true masks. */
export interface Judgement {
  readonly id: string
  readonly kind: EvaluationCase['kind']
  readonly verdict: 'pass' | 'look' | 'fail'
  readonly mode: string
  /** Before encoding, outside the true mask grown by 6 px at 1,024: pixels that are not the original's. */
  readonly backgroundChangedPixels: number
  /** Of the file, in the same place; 99 where nothing differs. */
  readonly backgroundPsnrDb: number
  /** RMS distance of the planted and the reported placement, over the picture, in pixels at 1,024. */
  readonly residualPx: number
  readonly maskIou: number
  /** CIEDE2000 of the thing's colour and its target. */
  readonly deltaE00: number
  /** Correlation of lightness gradients with the original's in the core: −1 to 1. */
  readonly structure: number
  /** Share of the core that still looks as it did. */
  readonly oldHueShare: number
  /** Mean CIEDE2000 of the thing's details to what they were; undefined where it has none. */
  readonly printDeltaE: number | undefined
}
