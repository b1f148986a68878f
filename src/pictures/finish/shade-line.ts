import type { LabPlanes } from '../raster/raster.ts'
import { selectRank } from '../raster/select-rank.ts'

/** How the a*, b* of one dyed material follow its lightness. */
export interface ShadeLine {
  readonly startA: number
  readonly slopeA: number
  readonly startB: number
  readonly slopeB: number
  /** How far its pixels lie from that in a*, b*, at the 80th percentile: about 2 for cloth, 15 for two colours. */
  readonly spread: number
}

/** The share of pixels that may be further off: glints, specks, small prints. */
const RANK = 0.8

/** Fits the line to some pixels, by least squares over L*. */
export function fitShadeLine(lab: LabPlanes, pixels: Int32Array): ShadeLine {
  const { l, a, b } = lab
  const [ofA, ofB] = [a, b].map((values) => fitLine(l, values, pixels))
  const line = { startA: ofA.start, slopeA: ofA.slope, startB: ofB.start, slopeB: ofB.slope, spread: 0 }
  const misses = new Float32Array(pixels.length)
  for (let k = 0; k < pixels.length; k++)
    misses[k] = missFromLine(line, l[pixels[k]], a[pixels[k]], b[pixels[k]])
  const spread = misses.length === 0 ? 0 : selectRank(misses, Math.floor(RANK * (misses.length - 1)))
  return { ...line, spread }
}

/** How far a colour's a*, b* are from the line's at its lightness. */
export const missFromLine = (
  { startA, slopeA, startB, slopeB }: ShadeLine,
  l: number,
  a: number,
  b: number,
): number => {
  const missA = a - startA - slopeA * l
  const missB = b - startB - slopeB * l
  return Math.sqrt(missA * missA + missB * missB)
}

/** How colourful the material is at a lightness. */
export const chromaOnLine = ({ startA, slopeA, startB, slopeB }: ShadeLine, l: number): number =>
  Math.hypot(startA + slopeA * l, startB + slopeB * l)

function fitLine(l: Float32Array, values: Float32Array, pixels: Int32Array) {
  let sumL = 0
  let sum = 0
  let squares = 0
  let product = 0
  for (let k = 0; k < pixels.length; k++) {
    const pixel = pixels[k]
    sumL += l[pixel]
    sum += values[pixel]
    squares += l[pixel] * l[pixel]
    product += l[pixel] * values[pixel]
  }
  const count = Math.max(1, pixels.length)
  const slope = (count * product - sumL * sum) / Math.max(1, count * squares - sumL * sumL)
  return { slope, start: (sum - slope * sumL) / count }
}
