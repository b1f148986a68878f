import { solveLinear } from '../find/solve-linear.ts'
import type { Orientations } from './orientations.ts'
import type { Similarity } from './similarity.ts'

const ROUNDS = 8
/** A difference of orientation beyond about this is a true change, not a wrong place, and hardly counts. */
const TOLERANCE = 0.25
const SETTLED_PX = 0.02

/** Moves a similarity to where the orientations agree best: Gauss-Newton with Geman-McClure weights. */
export function refineByOrientations(
  original: Orientations,
  edit: Orientations,
  { points, from }: { readonly points: Int32Array; readonly from: Similarity },
): Similarity {
  let similarity = from
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepFrom(original, edit, { points, from: similarity })
    similarity = {
      cos: similarity.cos + step.cos,
      sin: similarity.sin + step.sin,
      xPx: similarity.xPx + step.xPx,
      yPx: similarity.yPx + step.yPx,
    }
    const half = Math.max(original.widthPx, original.heightPx) / 2
    if (Math.hypot(step.xPx, step.yPx) + half * Math.hypot(step.cos, step.sin) < SETTLED_PX) break
  }
  return similarity
}

function stepFrom(
  original: Orientations,
  edit: Orientations,
  { points, from }: { readonly points: Int32Array; readonly from: Similarity },
): Similarity {
  const { widthPx, heightPx } = original
  const middleX = (widthPx - 1) / 2
  const middleY = (heightPx - 1) / 2
  const reach = Math.max(middleX, middleY)
  const sums = { matrix: new Float64Array(16), right: new Float64Array(4) }
  for (let k = 0; k < points.length; k++) {
    const x = ((points[k] % widthPx) - middleX) / reach
    const y = (Math.floor(points[k] / widthPx) - middleY) / reach
    const left = middleX + reach * (from.cos * x - from.sin * y) + from.xPx
    const top = middleY + reach * (from.sin * x + from.cos * y) + from.yPx
    if (left < 0 || top < 0 || left >= widthPx - 1 || top >= heightPx - 1) continue
    const place = { x, y, left, top, widthPx }
    addMiss(sums, original.straight[points[k]], edit.straight, place)
    addMiss(sums, original.slanted[points[k]], edit.slanted, place)
    addMiss(sums, original.steep[points[k]], edit.steep, place)
  }
  return solveStep(sums, reach)
}

/** The normal equations of what a small step of the similarity would change, as far as they are summed up. */
interface Sums {
  readonly matrix: Float64Array
  readonly right: Float64Array
}

interface Place {
  /** Of the original's point, from −1 to 1. */
  readonly x: number
  readonly y: number
  /** Where the edit has it, in pixels. */
  readonly left: number
  readonly top: number
  readonly widthPx: number
}

const row = new Float64Array(4)

/** Adds how far the edit's value is from the original's, read bilinearly. */
function addMiss({ matrix, right }: Sums, wanted: number, plane: Float32Array, place: Place): void {
  const { x, y, left, top, widthPx } = place
  const fx = left - Math.floor(left)
  const fy = top - Math.floor(top)
  const at = Math.floor(top) * widthPx + Math.floor(left)
  const nw = plane[at]
  const ne = plane[at + 1]
  const sw = plane[at + widthPx]
  const se = plane[at + widthPx + 1]
  const slopeX = (ne - nw) * (1 - fy) + (se - sw) * fy
  const slopeY = (sw - nw) * (1 - fx) + (se - ne) * fx
  const value = (nw + (ne - nw) * fx) * (1 - fy) + (sw + (se - sw) * fx) * fy
  const miss = wanted - value
  const weight = (TOLERANCE ** 2 / (TOLERANCE ** 2 + miss * miss)) ** 2
  row[0] = slopeX * x + slopeY * y
  row[1] = slopeY * x - slopeX * y
  row[2] = slopeX
  row[3] = slopeY
  for (let i = 0; i < 4; i++) {
    right[i] += weight * row[i] * miss
    for (let j = i; j < 4; j++) matrix[i * 4 + j] += weight * row[i] * row[j]
  }
}

/** The first two unknowns are of positions from −1 to 1. A trace of damping keeps what nothing decides at rest. */
function solveStep({ matrix, right }: Sums, reach: number): Similarity {
  const damping = 1e-3 * (matrix[0] + matrix[5] + matrix[10] + matrix[15]) + 1e-6
  const rows = [0, 1, 2, 3].map((i) =>
    [0, 1, 2, 3].map((j) => matrix[Math.min(i, j) * 4 + Math.max(i, j)] + (i === j ? damping : 0)),
  )
  const [cos, sin, xPx, yPx] = solveLinear(rows, [...right])
  return { cos: cos / reach, sin: sin / reach, xPx, yPx }
}
