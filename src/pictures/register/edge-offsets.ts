import type { Raster } from '../raster/raster.ts'
import { normalAt, type Steepness } from './gradient.ts'
import type { Similarity } from './similarity.ts'

/** Edges of an original, each with its direction across and how its steepness runs there. */
export interface Edges {
  readonly count: number
  readonly x: Float32Array
  readonly y: Float32Array
  /** Unit vectors across the edge. */
  readonly normalX: Float32Array
  readonly normalY: Float32Array
  /** `PROFILE` values an edge, from −REACH_PX to +REACH_PX across it. */
  readonly profiles: Float32Array
}

const REACH_PX = 3
const STEP_PX = 0.5
const PROFILE = (2 * REACH_PX) / STEP_PX + 1
const LEAST_ENERGY = 30
const LEAST_LIKENESS = 0.6

/** Reads the edges at these pixels of a picture. */
export function readEdges(raster: Raster, steepness: Steepness, pixels: Int32Array): Edges {
  const count = pixels.length
  const edges = {
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    normalX: new Float32Array(count),
    normalY: new Float32Array(count),
    profiles: new Float32Array(count * PROFILE),
  }
  const normal = new Float32Array(2)
  for (let k = 0; k < count; k++) {
    normalAt(raster, pixels[k], normal)
    edges.x[k] = pixels[k] % raster.widthPx
    edges.y[k] = Math.floor(pixels[k] / raster.widthPx)
    edges.normalX[k] = normal[0]
    edges.normalY[k] = normal[1]
    for (let s = 0; s < PROFILE; s++) {
      const t = s * STEP_PX - REACH_PX
      edges.profiles[k * PROFILE + s] = sampleAt(
        steepness,
        edges.x[k] + t * normal[0],
        edges.y[k] + t * normal[1],
      )
    }
  }
  return edges
}

/** How far across itself each edge lies from where the similarity puts it; NaN where it is not to be found. */
export function measureOffsets(
  edges: Edges,
  steepness: Steepness,
  { similarity, reachPx }: { readonly similarity: Similarity; readonly reachPx: number },
): Float32Array {
  const { widthPx, heightPx } = steepness
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const shifts = Math.round((2 * reachPx) / STEP_PX) + 1
  const line = new Float32Array(PROFILE + shifts - 1)
  const scores = new Float32Array(shifts)
  const offsets = new Float32Array(edges.count)
  for (let k = 0; k < edges.count; k++) {
    const [x, y] = [edges.x[k] - middleX, edges.y[k] - middleY]
    const left = middleX + similarity.cos * x - similarity.sin * y + similarity.xPx
    const top = middleY + similarity.sin * x + similarity.cos * y + similarity.yPx
    for (let s = 0; s < line.length; s++) {
      const t = s * STEP_PX - REACH_PX - reachPx
      line[s] = sampleAt(steepness, left + t * edges.normalX[k], top + t * edges.normalY[k])
    }
    scoreShifts(edges.profiles, k * PROFILE, line, scores)
    const peak = peakOf(scores)
    const isAlike = likeness(edges.profiles, k * PROFILE, line, Math.round(peak)) > LEAST_LIKENESS
    offsets[k] = isAlike ? peak * STEP_PX - reachPx : Number.NaN
  }
  return offsets
}

/** How well the edge's own profile fits at each shift of a longer one. */
function scoreShifts(profiles: Float32Array, start: number, line: Float32Array, scores: Float32Array): void {
  for (let shift = 0; shift < scores.length; shift++) {
    let product = 0
    let energy = LEAST_ENERGY
    for (let s = 0; s < PROFILE; s++) {
      const value = line[shift + s]
      product += profiles[start + s] * value
      energy += value * value
    }
    scores[shift] = product / Math.sqrt(energy)
  }
}

/** Correlation of the edge's profile with a part of a longer one: noise has peaks, too, but of other shapes. */
function likeness(profiles: Float32Array, start: number, line: Float32Array, shift: number): number {
  let sumOne = 0
  let sumOther = 0
  let ofOne = 0
  let ofOther = 0
  let product = 0
  for (let s = 0; s < PROFILE; s++) {
    const one = profiles[start + s]
    const other = line[shift + s]
    sumOne += one
    sumOther += other
    ofOne += one * one
    ofOther += other * other
    product += one * other
  }
  const spreadOne = ofOne - (sumOne * sumOne) / PROFILE
  const spreadOther = ofOther - (sumOther * sumOther) / PROFILE
  return (product - (sumOne * sumOther) / PROFILE) / Math.sqrt(Math.max(1e-6, spreadOne * spreadOther))
}

/** Where the scores have their peak, between the samples by a parabola; NaN where it lies at an end. */
function peakOf(scores: Float32Array): number {
  let best = 0
  for (let s = 1; s < scores.length; s++) if (scores[s] > scores[best]) best = s
  if (best === 0 || best === scores.length - 1) return Number.NaN
  const bend = scores[best - 1] - 2 * scores[best] + scores[best + 1]
  return bend >= 0 ? best : best + (0.5 * (scores[best - 1] - scores[best + 1])) / bend
}

function sampleAt({ widthPx, heightPx, values }: Steepness, x: number, y: number): number {
  const column = Math.floor(x)
  const line = Math.floor(y)
  if (column < 0 || line < 0 || column >= widthPx - 1 || line >= heightPx - 1) return 0
  const at = line * widthPx + column
  const upper = values[at] + (values[at + 1] - values[at]) * (x - column)
  const below = at + widthPx
  const lower = values[below] + (values[below + 1] - values[below]) * (x - column)
  return upper + (lower - upper) * (y - line)
}
