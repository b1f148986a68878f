import type { Lab } from './color/lab.ts'

/** A part of a picture, as shares of its sides. */
export interface PicturePart {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * What was measured on a candidate. Shares run from 0 to 1; colour differences are CIEDE2000; pixels are the original's.
 * What could not be measured is NaN, which JSON writes as null.
 */
export interface Report {
  /**
   * *transfer*: the original's own pixels with the edit's change of colour; *composite*: the edit's pixels, where the
   * structure truly had to change.
   */
  readonly mode: 'transfer' | 'composite'

  /** How the edit lay over the original, about the picture's middle: see `Similarity`. */
  readonly shiftPx: number
  readonly shiftXPx: number
  readonly shiftYPx: number
  readonly scale: number
  readonly rotationDeg: number
  /** How far edges still lie apart after that, root mean square. */
  readonly residualPx: number
  /** Share of the original's edges that the edit has in their places. Low if it shows something else. */
  readonly edgesKept: number

  /** Distance between the thing's colour and its target; undefined where the target is not a colour. */
  readonly deltaE00: number | undefined
  /** Difference of chroma (C*) between the thing and its target, absolute. */
  readonly chromaDiff: number | undefined
  /** Difference of hue angle in degrees, 0…180; undefined where target or thing are too grey to have a hue. */
  readonly hueDiffDeg: number | undefined
  /** The thing's colour as measured: see design, per channel the median over the core of the mask. */
  readonly thingColor: Lab
  /** The same distance for the original: small where the thing has its target's colour already. */
  readonly sourceDeltaE00: number | undefined
  /** The same distance for the edit as it came. */
  readonly editDeltaE00: number | undefined
  /** How unevenly the edit coloured the thing: what light does not explain of its a*, b*, beyond the original's own. */
  readonly editUnevenness: number

  /** Pixels outside the mask that differ from the original, before encoding. */
  readonly backgroundChangedPixels: number
  /** Of the encoded file outside the mask; 100 where nothing differs. */
  readonly backgroundPsnrDb: number
  /** How far the colours of the edit's background had drifted, mean ΔE*ab. It is taken out, and harms nothing. */
  readonly castDeltaE: number

  /** Share of the picture that the mask covers, and the part that it lies in. */
  readonly maskShare: number
  readonly maskBox: PicturePart
  /** Share of the picture's border pixels that lie inside the mask. */
  readonly borderShare: number
  /** Share of the mask's outline along which the original has an edge, too. */
  readonly outlineShare: number
  /** Share of the mask that in the original has the colours of the ground around: a thing that grew. */
  readonly foreignShare: number
  /** Share of the thing's pixels that still show its old hue. */
  readonly oldHueShare: number
  /** Correlation of the lightness gradients of result and original in the core of the thing, −1…1. */
  readonly structure: number
  /** The same for the edit as it came. */
  readonly editStructure: number
  /** How steep the result is in the core, against the original: below 1 softer. */
  readonly sharpness: number
  /** The spread of lightness in the core, against the original's. */
  readonly contrast: number

  /** What the edit changed besides the colour, on the thing: against the mask's area; and the part it lies in. */
  readonly spoiltShare: number
  readonly spoiltPart: PicturePart | undefined
  /** The same elsewhere, against the picture's area. It is left out of the result. */
  readonly strayShare: number
  readonly strayPart: PicturePart | undefined

  /** How far the mask agrees with the finder's guess at the thing (intersection over union). */
  readonly maskAgreement: number
  /** Whether that guess is a second witness: not where the edit was made by it. */
  readonly isGuessIndependent: boolean
  /**
   * How far the finder trusts that independent guess, 0…1. Low where thing and ground look alike, where the guess
   * runs along the picture's border, or where two materials are equally good. Where the local editor made the
   * edit, edit and guess share their mistakes, and this is the only witness.
   */
  readonly findingConfidence: number
  /** Narrow parts that were left in the old colour though no outline sets them apart, against the mask's area. */
  readonly leftOutShare: number
}
