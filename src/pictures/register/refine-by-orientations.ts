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
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const reach = Math.max(middleX, middleY)
  const matrix = new Float64Array(16)
  const right = new Float64Array(4)
  const row = new Float64Array(4)
  const here = [original.straight, original.slanted, original.steep]
  const there = [edit.straight, edit.slanted, edit.steep]
  for (const point of points) {
    const x = ((point % widthPx) - middleX) / reach
    const y = (Math.floor(point / widthPx) - middleY) / reach
    const left = middleX + reach * (from.cos * x - from.sin * y) + from.xPx
    const top = middleY + reach * (from.sin * x + from.cos * y) + from.yPx
    const column = Math.floor(left)
    const line = Math.floor(top)
    if (column < 0 || line < 0 || column >= widthPx - 1 || line >= heightPx - 1) continue
    const [fx, fy] = [left - column, top - line]
    const at = line * widthPx + column
    for (let k = 0; k < 3; k++) {
      const plane = there[k]
      const [nw, ne, sw, se] = [plane[at], plane[at + 1], plane[at + widthPx], plane[at + widthPx + 1]]
      const slopeX = (ne - nw) * (1 - fy) + (se - sw) * fy
      const slopeY = (sw - nw) * (1 - fx) + (se - ne) * fx
      const value = (nw + (ne - nw) * fx) * (1 - fy) + (sw + (se - sw) * fx) * fy
      const miss = here[k][point] - value
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
  }
  return solveStep(matrix, right, reach)
}

/** The first two unknowns are of positions from −1 to 1. A trace of damping keeps what nothing decides at rest. */
function solveStep(matrix: Float64Array, right: Float64Array, reach: number): Similarity {
  const damping = 1e-3 * (matrix[0] + matrix[5] + matrix[10] + matrix[15]) + 1e-6
  const rows = [0, 1, 2, 3].map((i) =>
    [0, 1, 2, 3].map((j) => matrix[Math.min(i, j) * 4 + Math.max(i, j)] + (i === j ? damping : 0)),
  )
  const [cos, sin, xPx, yPx] = solveLinear(rows, [...right])
  return { cos: cos / reach, sin: sin / reach, xPx, yPx }
}
