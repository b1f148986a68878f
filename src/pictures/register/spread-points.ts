import type { Plane } from '../raster/raster.ts'

interface Spreading {
  /** Side of the cells of which each gives its best points. */
  readonly cellPx: number
  readonly perCell: number
  /** Only pixels with at least this value. */
  readonly least: number
  /** So far from the picture's border. */
  readonly marginPx: number
}

/**
 * The pixels with the highest values, spread over the picture: the best few of each cell, each higher than its
 * neighbours to both sides along rows or along columns.
 */
export function spreadPoints({ widthPx, heightPx, values }: Plane, spreading: Spreading): Int32Array {
  const { cellPx, perCell, marginPx } = spreading
  const points: number[] = []
  for (let top = marginPx; top < heightPx - marginPx; top += cellPx) {
    for (let left = marginPx; left < widthPx - marginPx; left += cellPx) {
      const best: number[] = []
      const bottom = Math.min(top + cellPx, heightPx - marginPx)
      const right = Math.min(left + cellPx, widthPx - marginPx)
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const i = y * widthPx + x
          const value = values[i]
          if (value < spreading.least) continue
          if (best.length === perCell && value <= values[best[perCell - 1]]) continue
          const isCrest =
            (value >= values[i - 1] && value > values[i + 1]) ||
            (value >= values[i - widthPx] && value > values[i + widthPx])
          if (isCrest) insert(best, i, values, perCell)
        }
      }
      points.push(...best)
    }
  }
  return Int32Array.from(points)
}

/** Keeps the list sorted, highest first, and short. */
function insert(best: number[], pixel: number, values: Float32Array, most: number): void {
  let place = best.length
  while (place > 0 && values[best[place - 1]] < values[pixel]) place--
  best.splice(place, 0, pixel)
  if (best.length > most) best.pop()
}
