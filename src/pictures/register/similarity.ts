/**
 * How an edit lies over its original: a point (x, y) of the original, in pixel centres, lies in the edit (brought to
 * the original's size) at c + scale · R(rotation) · ((x, y) − c) + shift, with c the middle, y down and R turning
 * clockwise on screen.
 */
export interface Similarity {
  /** scale · cos(rotation) */
  readonly cos: number
  /** scale · sin(rotation) */
  readonly sin: number
  readonly xPx: number
  readonly yPx: number
}

export const identity: Similarity = { cos: 1, sin: 0, xPx: 0, yPx: 0 }

export const scaleOf = ({ cos, sin }: Similarity): number => Math.hypot(cos, sin)

export const rotationDegOf = ({ cos, sin }: Similarity): number => (Math.atan2(sin, cos) * 180) / Math.PI

/** The same similarity on a grid that is so many times as fine. */
export const rescale = ({ cos, sin, xPx, yPx }: Similarity, factor: number): Similarity => ({
  cos,
  sin,
  xPx: xPx * factor,
  yPx: yPx * factor,
})
