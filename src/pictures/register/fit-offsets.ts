import { solveLinear } from '../find/solve-linear.ts'
import { medianOf } from '../raster/select-rank.ts'
import type { Edges } from './edge-offsets.ts'
import type { Similarity } from './similarity.ts'

export interface OffsetFit {
  /** By how much the similarity is to be changed. */
  readonly step: Similarity
  /** How far silhouettes were moved outward: an edit grows or shrinks a thing a little. */
  readonly growthPx: number
  /** Root of the mean square of what is left, over the edges that agree. */
  readonly residualPx: number
  /** Share of the edges that agree, of all that were looked for. */
  readonly agreeing: number
  readonly edgeCount: number
}

const ROUNDS = 8
const LEAST_SPREAD_PX = 0.15
/** Beyond so many times the spread, an edge tells of a true change. */
const OUTLIER = 3
/** Growth is small against what moves everything: it is believed only where the edges insist. */
const GROWTH_DAMPING = 0.02
const DAMPING = 1e-4

/**
 * The small change of a similarity that explains the offsets best: robust least squares with Geman-McClure weights,
 * for four parameters and a fifth, by how much silhouettes grew. `outward` is 1 or −1 where the normal of a
 * silhouette points away from the thing or into it, 0 for every other edge.
 */
export function fitOffsets(
  edges: Edges,
  offsets: Float32Array,
  { widthPx, heightPx, outward }: { widthPx: number; heightPx: number; outward: Int8Array },
): OffsetFit {
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const reach = Math.max(middleX, middleY)
  const found = foundAmong(offsets)
  const rows = new Float64Array(found.length * 5)
  for (let index = 0; index < found.length; index++) {
    const k = found[index]
    const x = (edges.x[k] - middleX) / reach
    const y = (edges.y[k] - middleY) / reach
    const nx = edges.normalX[k]
    const ny = edges.normalY[k]
    rows[index * 5] = nx * x + ny * y
    rows[index * 5 + 1] = ny * x - nx * y
    rows[index * 5 + 2] = nx
    rows[index * 5 + 3] = ny
    rows[index * 5 + 4] = outward[k]
  }
  let solution = [0, 0, 0, 0, 0]
  let spread = 2
  for (let round = 0; round < ROUNDS; round++) {
    solution = solveWeighted(rows, { found, offsets, solution, spread })
    spread = spreadOf(rows, { found, offsets, solution })
  }
  return describe(rows, { edges, found, offsets, solution, spread, reach })
}

const foundAmong = (offsets: Float32Array) =>
  Int32Array.from(offsets.keys()).filter((k) => !Number.isNaN(offsets[k]))

interface Weighing {
  readonly found: Int32Array
  readonly offsets: Float32Array
  readonly solution: readonly number[]
}

const missOf = (rows: Float64Array, index: number, { found, offsets, solution }: Weighing): number => {
  const at = index * 5
  return (
    offsets[found[index]] -
    rows[at] * solution[0] -
    rows[at + 1] * solution[1] -
    rows[at + 2] * solution[2] -
    rows[at + 3] * solution[3] -
    rows[at + 4] * solution[4]
  )
}

function solveWeighted(rows: Float64Array, weighing: Weighing & { readonly spread: number }): number[] {
  const { found, offsets, spread } = weighing
  const matrix = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0])
  const right = [0, 0, 0, 0, 0]
  let total = 1e-9
  for (let index = 0; index < found.length; index++) {
    const miss = missOf(rows, index, weighing) / (1.5 * spread)
    const weight = 1 / (1 + miss * miss) ** 2
    total += weight
    for (let i = 0; i < 5; i++) {
      const value = weight * rows[index * 5 + i]
      right[i] += value * offsets[found[index]]
      for (let j = 0; j < 5; j++) matrix[i][j] += value * rows[index * 5 + j]
    }
  }
  for (let i = 0; i < 5; i++) matrix[i][i] += (i === 4 ? GROWTH_DAMPING : DAMPING) * total
  return solveLinear(matrix, right)
}

function spreadOf(rows: Float64Array, weighing: Weighing): number {
  const misses = new Float32Array(weighing.found.length)
  for (let index = 0; index < misses.length; index++) misses[index] = Math.abs(missOf(rows, index, weighing))
  return Math.max(LEAST_SPREAD_PX, 1.4826 * medianOf(misses))
}

function describe(
  rows: Float64Array,
  weighing: Weighing & { readonly edges: Edges; readonly spread: number; readonly reach: number },
): OffsetFit {
  const { edges, found, solution, spread, reach } = weighing
  let agreeing = 0
  let squares = 0
  for (let index = 0; index < found.length; index++) {
    const miss = missOf(rows, index, weighing)
    if (Math.abs(miss) > OUTLIER * Math.min(spread, 0.5)) continue
    agreeing++
    squares += miss * miss
  }
  const [cos, sin, xPx, yPx, growthPx] = solution
  return {
    step: { cos: cos / reach, sin: sin / reach, xPx, yPx },
    growthPx,
    residualPx: Math.sqrt(squares / Math.max(1, agreeing)),
    agreeing: agreeing / Math.max(1, edges.count),
    edgeCount: edges.count,
  }
}
