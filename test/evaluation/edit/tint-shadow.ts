import { blur } from '../../sandbox/catalog/paint/blur.ts'
import { linearOf } from '../../sandbox/catalog/paint/color.ts'
import { byteOfLinear, linearOfByte } from './levels.ts'
import type { Picture } from './picture.ts'

const cellPx = 4
const steps = 64

/** The ground beside the thing, darkened towards the new colour as if it were reflected there. */
export function tintShadow(
  picture: Picture,
  parts: Uint8Array,
  { hex, strength }: { hex: string; strength: number },
): Uint8Array {
  const { widthPx, heightPx } = picture
  const [columns, rows] = [Math.ceil(widthPx / cellPx), Math.ceil(heightPx / cellPx)]
  const shade = new Float32Array(columns * rows)
  const [dx, dy] = [widthPx * 0.012, widthPx * 0.016]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [Math.round(column * cellPx - dx), Math.round(row * cellPx - dy)]
      if (x >= 0 && y >= 0) shade[row * columns + column] = parts[y * widthPx + x] / 255
    }
  }
  blur(shade, columns, rows, (widthPx * 0.014) / cellPx)
  const tables = linearOf(hex).map((tint) => darkenings(tint, strength))
  const rgb = picture.rgb.slice()
  for (let index = 0; index < parts.length; index++) {
    const cell =
      Math.floor(Math.floor(index / widthPx) / cellPx) * columns + Math.floor((index % widthPx) / cellPx)
    const step = Math.round(steps * shade[cell] * (1 - parts[index] / 255))
    if (step === 0) continue
    for (let channel = 0; channel < 3; channel++) {
      const at = 3 * index + channel
      rgb[at] = tables[channel][step * 256 + rgb[at]]
    }
  }
  return rgb
}

/** What becomes of each byte of a channel, for each step of shade. */
function darkenings(tint: number, strength: number): Uint8Array {
  const table = new Uint8Array((steps + 1) * 256)
  for (let step = 0; step <= steps; step++)
    for (let byte = 0; byte < 256; byte++)
      table[step * 256 + byte] = byteOfLinear(
        linearOfByte[byte] * (1 - (strength * step * (1 - tint)) / steps),
      )
  return table
}
