import type { LabPlanes } from '../raster/raster.ts'
import { CELL_COUNT, CELLS_AB, cellsOf } from './color-histogram.ts'

/** The cells of colour that a picture uses: a thousand or so of all there are, which makes comparing them cheap. */
export interface UsedColors {
  readonly count: number
  /** For each pixel the index of its cell among those in use. */
  readonly indexOf: Int32Array
  /** By `index * NEIGHBORS + direction`: the index of the cell beside it, or `count` where that is not in use. */
  readonly beside: Int32Array
}

const NEIGHBORS = 27

/** Steps to the cells around one, itself among them, and the share of its weight that each takes: [1 2 1] / 4 thrice. */
const steps = Array.from({ length: NEIGHBORS }, (_, direction) => {
  const [l, a, b] = [Math.floor(direction / 9) - 1, (Math.floor(direction / 3) % 3) - 1, (direction % 3) - 1]
  return { cells: (l * CELLS_AB + a) * CELLS_AB + b, share: 0.125 * 0.5 ** (l * l + a * a + b * b) }
})
const shares = Float32Array.from(steps, ({ share }) => share)

/** Lists the cells in use. At the ends of an axis some neighbours belong to another line, where nothing falls. */
export function listColors(lab: LabPlanes): UsedColors {
  const indexOf = cellsOf(lab)
  const indexOfCell = new Int32Array(CELL_COUNT).fill(-1)
  const used: number[] = []
  for (let i = 0; i < indexOf.length; i++) {
    const cell = indexOf[i]
    if (indexOfCell[cell] < 0) indexOfCell[cell] = used.push(cell) - 1
    indexOf[i] = indexOfCell[cell]
  }
  const beside = new Int32Array(used.length * NEIGHBORS).fill(used.length)
  for (const [index, cell] of used.entries()) {
    for (let direction = 0; direction < NEIGHBORS; direction++) {
      const other = indexOfCell[cell + steps[direction].cells] ?? -1
      if (other >= 0) beside[index * NEIGHBORS + direction] = other
    }
  }
  return { count: used.length, indexOf, beside }
}

/** The indices of the cells around one, `count` where a cell is not in use; its own among them. */
export const besideOf = ({ beside }: UsedColors, index: number): Int32Array =>
  beside.subarray(index * NEIGHBORS, (index + 1) * NEIGHBORS)

/** Smooths weights of cells over the cells around and scales them to a sum of 1. */
export function smoothWeights({ count, beside }: UsedColors, weights: Float32Array): Float32Array {
  const padded = new Float32Array(count + 1)
  padded.set(weights)
  const smooth = new Float32Array(count)
  let sum = 0
  for (let index = 0; index < count; index++) {
    let mean = 0
    for (let direction = 0, at = index * NEIGHBORS; direction < NEIGHBORS; direction++, at++)
      mean += shares[direction] * padded[beside[at]]
    smooth[index] = mean
    sum += mean
  }
  const scale = 1 / Math.max(1e-9, sum)
  for (let index = 0; index < count; index++) smooth[index] *= scale
  return smooth
}

/** How a picture's colours spread over what a mask has inside and what it leaves outside, each in all 1. */
export interface ColorSides {
  readonly inside: Float32Array
  readonly outside: Float32Array
}

/** Counts the colours on both sides of a mask. */
export function countSides(colors: UsedColors, inside: Uint8Array): ColorSides {
  const counts = [new Float32Array(colors.count), new Float32Array(colors.count)]
  for (let i = 0; i < inside.length; i++) counts[inside[i]][colors.indexOf[i]]++
  return { inside: smoothWeights(colors, counts[1]), outside: smoothWeights(colors, counts[0]) }
}
