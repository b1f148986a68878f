import { linearOf } from '../paint/color.ts'
import { cloudNoise, hash, noise } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

const step = 3

/** A trowelled wall under light from the upper left. */
export function plaster(hex: string): (canvas: Canvas, seed: number) => void {
  const [red, green, blue] = linearOf(hex)
  return ({ widthPx, heightPx, light }, seed) => {
    const columns = Math.ceil(widthPx / step) + 3
    const slopes = trowelled(columns, Math.ceil(heightPx / step) + 3, seed)
    for (let y = 0; y < heightPx; y++) {
      const row = Math.floor(y / step)
      const v = y / step - row
      for (let x = 0; x < widthPx; x++) {
        const column = Math.floor(x / step)
        const u = x / step - column
        const i = row * columns + column
        const upper = slopes[i] + (slopes[i + 1] - slopes[i]) * u
        const broad =
          upper + (slopes[i + columns] + (slopes[i + columns + 1] - slopes[i + columns]) * u - upper) * v
        const grit = 0.35 * (hash((x + 1) >> 1, y >> 1, seed) - hash(x >> 1, (y + 1) >> 1, seed))
        const wash = 1.04 - 0.16 * (x / widthPx) - 0.08 * (y / heightPx)
        const level = wash * (1 + 0.22 * Math.max(-0.8, Math.min(0.8, broad + grit)))
        const at = 3 * (y * widthPx + x)
        light[at] = red * level
        light[at + 1] = green * level
        light[at + 2] = blue * level
      }
    }
  }
}

/** How the wall turns towards the light, a cell each few pixels: long strokes, bent by slower noise. */
function trowelled(columns: number, rows: number, seed: number): Float32Array {
  const rise = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * step, row * step]
      const drag = noise(x / 260, y / 200, seed) * 90
      rise[row * columns + column] =
        2.2 * cloudNoise({ x: (x + drag) / 150, y: (y - drag) / 60, seed, octaves: 3 })
    }
  }
  return rise.map((here, i) => ((rise[i + 1] ?? here) + (rise[i + columns] ?? here) - 2 * here) / step)
}
