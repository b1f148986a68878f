import { solveLinear } from '../find/solve-linear.ts'
import type { LabPlanes, Mask } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'
import { valuesAt } from '../raster/values-at.ts'

export interface BalancedEdit {
  /** The edit without the drift of colour that lies over all of its ground. */
  readonly lab: LabPlanes
  /** How strong that drift was over the ground: the mean ΔE*ab. */
  readonly castDeltaE: number
  /** Typical ΔE*ab that is left on the ground: grain, compression, small misplacements. */
  readonly noise: number
}

const STEP_PX = 8
const FRAME_SHARE = 0.06
const ROUNDS = 5
const LEAST_NOISE = 0.7
/** A pixel further off than so many times the noise is not ground that drifted, but a change. */
const OUTLIER = 4
/** More is no drift of colour but ground that was painted. */
const MOST_CAST = 14
const TERMS = 5

/**
 * Takes the drift of colour out of an edit: for each of L*, a*, b* a plane over the picture that also leans on the
 * original's L* and on the channel itself (as a gain of a linear channel does), fitted robustly to what did not
 * change, from the frame inward.
 */
export function balanceCast(original: LabPlanes, edit: LabPlanes, seen: Mask): BalancedEdit {
  const points = samplePoints(original, seen)
  const terms = termsAt(original, points)
  let fit = frameFit(original, edit, points)
  let noise = 3
  for (let round = 0; round < ROUNDS; round++) {
    const misses = missesOf({ original, edit, points, terms, fit })
    noise = Math.max(LEAST_NOISE, noiseOf(misses, points, original))
    fit = refit({ original, edit, points, terms, misses, noise })
  }
  const castDeltaE = meanCast(terms, fit, missesOf({ original, edit, points, terms, fit }), noise)
  if (castDeltaE > MOST_CAST) return { lab: edit, castDeltaE, noise: LEAST_NOISE }
  return { lab: subtract(original, edit, fit), castDeltaE, noise }
}

/** For L*, a*, b*: the factors of 1, x, y, L*, and the channel's own value; x and y run from −1 to 1. */
type Fit = readonly (readonly number[])[]

function samplePoints({ widthPx, heightPx }: LabPlanes, seen: Mask): Int32Array {
  const points: number[] = []
  for (let y = STEP_PX >> 1; y < heightPx; y += STEP_PX) {
    for (let x = STEP_PX >> 1; x < widthPx; x += STEP_PX) {
      const i = y * widthPx + x
      if (seen.inside[i] === 1) points.push(i)
    }
  }
  return Int32Array.from(points)
}

const ofFifty = (value: number) => value / 50

function termsAt({ widthPx, heightPx, l }: LabPlanes, points: Int32Array): Float32Array {
  const terms = new Float32Array(points.length * 4)
  for (let k = 0; k < points.length; k++) {
    const x = points[k] % widthPx
    const y = Math.floor(points[k] / widthPx)
    terms[k * 4] = 1
    terms[k * 4 + 1] = (2 * x) / widthPx - 1
    terms[k * 4 + 2] = (2 * y) / heightPx - 1
    terms[k * 4 + 3] = ofFifty(l[points[k]] - 50)
  }
  return terms
}

const isInFrame = (pixel: number, { widthPx, heightPx }: LabPlanes): boolean => {
  const depth = Math.ceil(FRAME_SHARE * Math.min(widthPx, heightPx))
  const x = pixel % widthPx
  const y = Math.floor(pixel / widthPx)
  return Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < depth
}

function frameFit(original: LabPlanes, edit: LabPlanes, points: Int32Array): Fit {
  const frame = points.filter((pixel) => isInFrame(pixel, original))
  return (['l', 'a', 'b'] as const).map((channel) => {
    const steps = valuesAt(edit[channel], frame)
    for (let k = 0; k < frame.length; k++) steps[k] -= original[channel][frame[k]]
    return [medianOf(steps), 0, 0, 0, 0]
  })
}

interface Fitted {
  readonly original: LabPlanes
  readonly edit: LabPlanes
  readonly points: Int32Array
  readonly terms: Float32Array
  readonly fit: Fit
}

/** How far each point is from what the fit says of it, ΔE*ab. */
function missesOf({ original, edit, points, terms, fit }: Fitted): Float32Array {
  const misses = new Float32Array(points.length)
  const channels = ['l', 'a', 'b'] as const
  for (let k = 0; k < points.length; k++) {
    let sum = 0
    for (let c = 0; c < 3; c++) {
      const before = original[channels[c]][points[k]]
      const miss = edit[channels[c]][points[k]] - before - castAt(fit[c], terms, k, before)
      sum += miss * miss
    }
    misses[k] = Math.sqrt(sum)
  }
  return misses
}

const castAt = (factors: readonly number[], terms: Float32Array, k: number, own: number): number =>
  factors[0] +
  factors[1] * terms[k * 4 + 1] +
  factors[2] * terms[k * 4 + 2] +
  factors[3] * terms[k * 4 + 3] +
  factors[4] * ofFifty(own)

/** The frame's median miss, or that of the better half of all, whichever is less. */
function noiseOf(misses: Float32Array, points: Int32Array, size: LabPlanes): number {
  const frame = misses.filter((_, k) => isInFrame(points[k], size))
  return Math.min(medianOf(frame), medianOf(misses.slice()))
}

type Fitting = Omit<Fitted, 'fit'> & { readonly misses: Float32Array; readonly noise: number }

const refit = (fitting: Fitting): Fit =>
  (['l', 'a', 'b'] as const).map((channel) => refitChannel(fitting, channel))

function refitChannel(fitting: Fitting, channel: 'l' | 'a' | 'b'): number[] {
  const { original, edit, points, terms, misses, noise } = fitting
  const matrix = Array.from({ length: TERMS }, () => new Array<number>(TERMS).fill(0))
  const right = new Array<number>(TERMS).fill(0)
  const row = new Float64Array(TERMS)
  let total = 1
  for (let k = 0; k < points.length; k++) {
    const miss = misses[k] / (OUTLIER * noise)
    if (miss >= 1) continue
    const weight = (1 - miss * miss) ** 2
    const own = original[channel][points[k]]
    for (let term = 0; term < 4; term++) row[term] = terms[k * 4 + term]
    row[4] = channel === 'l' ? 0 : ofFifty(own)
    total += weight
    for (let i = 0; i < TERMS; i++) {
      right[i] += weight * row[i] * (edit[channel][points[k]] - own)
      for (let j = 0; j < TERMS; j++) matrix[i][j] += weight * row[i] * row[j]
    }
  }
  for (let i = 0; i < TERMS; i++) matrix[i][i] += (i === 0 ? 1e-6 : 0.01) * total
  return solveLinear(matrix, right)
}

function meanCast(terms: Float32Array, fit: Fit, misses: Float32Array, noise: number): number {
  let sum = 0
  let count = 0
  for (let k = 0; k < misses.length; k++) {
    if (misses[k] > OUTLIER * noise) continue
    sum += Math.hypot(...fit.map((factors) => castAt(factors, terms, k, 0)))
    count++
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count
}

function subtract(original: LabPlanes, edit: LabPlanes, fit: Fit): LabPlanes {
  const { widthPx, heightPx } = edit
  const rest = { widthPx, heightPx, l: edit.l.slice(), a: edit.a.slice(), b: edit.b.slice() }
  for (let y = 0; y < heightPx; y++) subtractRow(rest, { original, fit, y })
  return rest
}

function subtractRow(
  { widthPx, heightPx, l, a, b }: LabPlanes,
  { original, fit, y }: { readonly original: LabPlanes; readonly fit: Fit; readonly y: number },
): void {
  const [ofL, ofA, ofB] = fit
  const down = (2 * y) / heightPx - 1
  for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) {
    const across = (2 * x) / widthPx - 1
    const light = ofFifty(original.l[i] - 50)
    l[i] -= ofL[0] + ofL[1] * across + ofL[2] * down + ofL[3] * light
    a[i] -= ofA[0] + ofA[1] * across + ofA[2] * down + ofA[3] * light + ofA[4] * ofFifty(original.a[i])
    b[i] -= ofB[0] + ofB[1] * across + ofB[2] * down + ofB[3] * light + ofB[4] * ofFifty(original.b[i])
  }
}
