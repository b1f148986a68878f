/** A colour in CIE L*a*b*, D65 white, 2° observer: L* in 0…100, a* and b* about −128…127. */
export interface Lab {
  readonly l: number
  readonly a: number
  readonly b: number
}

/** C*, the distance from grey: 0 for greys, about 130 for the purest sRGB blue. */
export const chromaOf = ({ a, b }: Lab) => Math.hypot(a, b)

/** h°, the hue angle, 0…360. Means nothing where the chroma is near 0. */
export function hueDegOf({ a, b }: Lab): number {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  return degrees < 0 ? degrees + 360 : degrees
}

/** The smaller angle between two hues, 0…180 degrees. */
export function hueDiffDeg(one: Lab, other: Lab): number {
  const difference = Math.abs(hueDegOf(one) - hueDegOf(other))
  return difference > 180 ? 360 - difference : difference
}
