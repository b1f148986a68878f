import type { LabPlanes } from '../raster/raster.ts'

/** Lab cut into cells: L* by 4, a* and b* by 5 units; what lies further out falls into the outermost cells. */
export const CELL_L = 4
export const CELL_AB = 5
export const CELLS_L = 26
export const CELLS_AB = 42
const HALF_AB = CELLS_AB / 2
export const CELL_COUNT = CELLS_L * CELLS_AB * CELLS_AB

const clampCell = (cell: number, count: number) => (cell < 0 ? 0 : cell >= count ? count - 1 : cell)

/** The cell that a colour falls into. */
export function cellOf(l: number, a: number, b: number): number {
  const cellL = clampCell(Math.floor(l / CELL_L), CELLS_L)
  const cellA = clampCell(Math.floor(a / CELL_AB) + HALF_AB, CELLS_AB)
  const cellB = clampCell(Math.floor(b / CELL_AB) + HALF_AB, CELLS_AB)
  return (cellL * CELLS_AB + cellA) * CELLS_AB + cellB
}

/** The cell of every pixel. */
export function cellsOf({ l, a, b }: LabPlanes): Int32Array {
  const cells = new Int32Array(l.length)
  for (let i = 0; i < cells.length; i++) cells[i] = cellOf(l[i], a[i], b[i])
  return cells
}

/** How much weight falls into each cell, smoothed over the neighbouring cells, in all 1. */
export function histogramOf(
  cells: Int32Array,
  weightOf: (pixel: number) => number,
  passes = 1,
): Float32Array {
  let histogram = new Float32Array(CELL_COUNT)
  let sum = 0
  for (let i = 0; i < cells.length; i++) {
    const weight = weightOf(i)
    histogram[cells[i]] += weight
    sum += weight
  }
  for (let pass = 0; pass < passes; pass++) {
    for (const step of [1, CELLS_AB, CELLS_AB * CELLS_AB]) histogram = smoothAlong(histogram, step)
  }
  const scale = 1 / Math.max(1e-9, sum)
  return histogram.map((weight) => weight * scale)
}

/** [1 2 1] / 4 along one axis. At the ends of an axis it mixes in the next line's cell, where nothing falls. */
function smoothAlong(histogram: Float32Array, step: number) {
  const out = new Float32Array(histogram.length)
  for (let i = 0; i < histogram.length; i++) {
    const before = i >= step ? histogram[i - step] : 0
    const after = i + step < histogram.length ? histogram[i + step] : 0
    out[i] = (before + 2 * histogram[i] + after) / 4
  }
  return out
}
