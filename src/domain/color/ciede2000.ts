import type { Lab } from './lab.ts'

const RADIANS = Math.PI / 180

/**
 * The CIEDE2000 colour difference with kL = kC = kH = 1: about 1 is just noticeable side by side.
 * Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula: implementation notes,
 * supplementary test data, and mathematical observations", Color Research & Application 30 (2005) 21–30,
 * https://hajim.rochester.edu/ece/sites/gsharma/ciede2000/ (equation numbers below are theirs).
 */
export function deltaE00(one: Lab, other: Lab): number {
  const { c1, c2, h1, h2 } = adjustedChromaAndHue(one, other)
  const grey = c1 * c2 === 0
  const hueStep = grey ? 0 : wrapDegrees(h2 - h1)
  const dL = other.l - one.l
  const dC = c2 - c1
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((hueStep / 2) * RADIANS) // (11)
  const meanL = (one.l + other.l) / 2
  const meanC = (c1 + c2) / 2
  const meanH = grey ? h1 + h2 : meanHue(h1, h2)
  const lightness = dL / lightnessWeight(meanL)
  const chroma = dC / (1 + 0.045 * meanC) // (18)
  const hue = dH / (1 + 0.015 * meanC * hueTerm(meanH)) // (19)
  return Math.sqrt(
    lightness ** 2 + chroma ** 2 + hue ** 2 + rotation(meanC, meanH) * chroma * hue, // (22)
  )
}

/** (2)–(7): a* stretched near grey, then chroma and hue of the stretched colours. */
function adjustedChromaAndHue(one: Lab, other: Lab) {
  const meanC = (Math.hypot(one.a, one.b) + Math.hypot(other.a, other.b)) / 2
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)))
  const a1 = one.a * stretch
  const a2 = other.a * stretch
  return {
    c1: Math.hypot(a1, one.b),
    c2: Math.hypot(a2, other.b),
    h1: hueDegrees(a1, one.b),
    h2: hueDegrees(a2, other.b),
  }
}

function hueDegrees(a: number, b: number): number {
  const degrees = Math.atan2(b, a) / RADIANS
  return degrees < 0 ? degrees + 360 : degrees
}

/** (10): the signed step between two hues, the short way round. */
function wrapDegrees(step: number): number {
  if (step > 180) return step - 360
  return step < -180 ? step + 360 : step
}

/** (14): the hue half-way, the short way round. */
function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2
  if (Math.abs(h1 - h2) <= 180) return sum / 2
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
}

/** (15): T. */
function hueTerm(meanH: number): number {
  const cosine = (factor: number, offset: number) => Math.cos((factor * meanH + offset) * RADIANS)
  return 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63)
}

/** (17): S_L. */
const lightnessWeight = (meanL: number) => 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2)

/** (16), (20), (21): R_T, which turns the ellipses of blue. */
function rotation(meanC: number, meanH: number): number {
  const turn = 30 * Math.exp(-(((meanH - 275) / 25) ** 2))
  return -2 * Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) * Math.sin(2 * turn * RADIANS)
}
