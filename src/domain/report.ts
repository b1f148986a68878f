import type { Lab } from './color/lab.ts'

/** What was measured on a candidate. Shares run from 0 to 1; colour differences are CIEDE2000. */
export interface Report {
  /** Distance between the thing's colour and its target; undefined where the target is not a colour. */
  readonly deltaE00: number | undefined
  /** Difference of chroma (C*) between the thing and its target, absolute. */
  readonly chromaDiff: number | undefined
  /** Difference of hue angle in degrees, 0…180; undefined where target or thing are too grey to have a hue. */
  readonly hueDiffDeg: number | undefined
  /** The thing's colour as measured: see design, per channel the median over the core of the mask. */
  readonly thingColor: Lab
  /** Pixels outside the mask that differ from the original, before encoding. */
  readonly backgroundChangedPixels: number
  /** Share of the picture that the mask covers. */
  readonly maskShare: number
  /** Share of the picture's border pixels that lie inside the mask. */
  readonly borderShare: number
  /** Correlation of the lightness gradients of result and original in the core of the thing, −1…1. */
  readonly structure: number
  /** Share of the thing's pixels that still show its old hue. */
  readonly oldHueShare: number
  /** Narrow parts that were left in the old colour though no outline sets them apart, against the mask's area. */
  readonly leftOutShare: number
  /** How far the mask agrees with an independent guess at the thing (intersection over union). */
  readonly maskAgreement: number
  /**
   * How far the finder trusts that independent guess, 0…1. Low where thing and ground look alike, where the guess
   * runs along the picture's border, or where two materials are equally good. Where the local editor made the
   * edit, edit and guess share their mistakes, and this is the only witness.
   */
  readonly findingConfidence: number
}
