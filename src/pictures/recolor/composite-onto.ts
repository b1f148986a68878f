import type { FullMatte } from '../matte/full-matte.ts'
import type { TakeCanvas } from '../raster/keep-canvas.ts'
import type { Raster } from '../raster/raster.ts'
import type { Similarity } from '../register/similarity.ts'
import { lookUp, type TransferTable } from './transfer-table.ts'

interface Compositing {
  readonly matte: FullMatte
  /** The edit in the original's size, not yet registered; opaque. */
  readonly edit: Raster
  /** In the original's pixels. */
  readonly similarity: Similarity
  /** What lands the edit's colours; undefined: they stay. */
  readonly table: TransferTable | undefined
  readonly takeCanvas: TakeCanvas
}

/** Lays the edit's own pixels over the original's, where the matte is, in its proportion. */
export function compositeOnto(original: Raster, compositing: Compositing): Raster {
  const { matte, edit, similarity, table, takeCanvas } = compositing
  const { widthPx, heightPx } = original
  const rgb = takeCanvas(original.rgb.length)
  rgb.set(original.rgb)
  const { box, share } = matte
  const read = editReader(edit, similarity)
  const color = new Uint8Array(3)
  const out = new Float32Array(3)
  for (let y = box.top; y < Math.min(box.bottom, heightPx); y++) {
    for (let x = box.left, i = y * widthPx + box.left; x < box.right; x++, i++) {
      if (share[i] === 0) continue
      read(x, y, color)
      if (table) lookUp(table, color, 0, out)
      else out.set(color)
      const part = share[i] / 255
      for (let c = 0; c < 3; c++) rgb[i * 3 + c] += part * (out[c] - rgb[i * 3 + c]) + 0.5
    }
  }
  return { ...original, rgb }
}

/** The edit's colour at a place of the original, interpolated bilinearly, its edge repeated. */
const editReader = ({ widthPx, heightPx, rgb }: Raster, { cos, sin, xPx, yPx }: Similarity) => {
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const row = widthPx * 3
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1.001, value))
  return (x: number, y: number, out: Uint8Array): void => {
    const [dx, dy] = [x - middleX, y - middleY]
    const left = within(middleX + cos * dx - sin * dy + xPx, widthPx)
    const top = within(middleY + sin * dx + cos * dy + yPx, heightPx)
    const at = Math.floor(top) * row + Math.floor(left) * 3
    const [fx, fy] = [left % 1, top % 1]
    for (let c = 0; c < 3; c++) {
      const upper = rgb[at + c] + (rgb[at + 3 + c] - rgb[at + c]) * fx
      const lower = rgb[at + row + c] + (rgb[at + row + 3 + c] - rgb[at + row + c]) * fx
      out[c] = upper + (lower - upper) * fy + 0.5
    }
  }
}
