import { type Mask, maskFrom, type Raster } from '../raster/raster.ts'
import type { Similarity } from './similarity.ts'

export interface WarpedEdit {
  readonly raster: Raster
  /** Where the edit shows the original's place at all: what was zoomed or moved out of it is gone. */
  readonly seen: Mask
}

/** The edit laid over its original, both in one size: bilinear, its edge repeated where it does not reach. */
export function warpEdit(edit: Raster, similarity: Similarity): WarpedEdit {
  const { widthPx, heightPx } = edit
  const rgb = new Uint8Array(edit.rgb.length)
  const seen = new Uint8Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++) warpRow(edit, similarity, y, { rgb, seen })
  return { raster: { widthPx, heightPx, rgb, alpha: undefined }, seen: maskFrom(edit, seen) }
}

interface Warped {
  readonly rgb: Uint8Array
  readonly seen: Uint8Array
}

function warpRow({ widthPx, heightPx, rgb }: Raster, similarity: Similarity, y: number, out: Warped): void {
  const { cos, sin, xPx, yPx } = similarity
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const [mostX, mostY] = [widthPx - 1.001, heightPx - 1.001]
  const row = widthPx * 3
  const dy = y - middleY
  let left = middleX - cos * middleX - sin * dy + xPx
  let top = middleY - sin * middleX + cos * dy + yPx
  for (let x = 0, i = y * widthPx; x < widthPx; x++, i++, left += cos, top += sin) {
    out.seen[i] = left > -0.5 && top > -0.5 && left < widthPx - 0.5 && top < heightPx - 0.5 ? 1 : 0
    const fromX = left < 0 ? 0 : Math.min(left, mostX)
    const fromY = top < 0 ? 0 : Math.min(top, mostY)
    const column = fromX | 0
    const line = fromY | 0
    const fx = fromX - column
    const fy = fromY - line
    const at = line * row + column * 3
    for (let channel = 0; channel < 3; channel++) {
      const nw = rgb[at + channel]
      const sw = rgb[at + row + channel]
      const upper = nw + (rgb[at + 3 + channel] - nw) * fx
      const lower = sw + (rgb[at + row + 3 + channel] - sw) * fx
      out.rgb[i * 3 + channel] = upper + (lower - upper) * fy + 0.5
    }
  }
}
