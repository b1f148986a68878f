import { linearOf } from '../paint/color.ts'
import { noise, smoothstep } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

/** A paper sweep: one colour, lit in a pool, with a soft turn from wall to floor at `horizon` (0..1), if any. */
export function studio(hex: string, horizon?: number): (canvas: Canvas, seed: number) => void {
  const [red, green, blue] = linearOf(hex)
  return ({ widthPx, heightPx, light }, seed) => {
    for (let y = 0; y < heightPx; y++) {
      const down = y / heightPx
      const floor = horizon === undefined ? 0 : smoothstep(horizon - 0.1, horizon + 0.12, down)
      const base = 0.97 - 0.05 * down + floor * (0.1 - 0.25 * Math.max(0, down - (horizon ?? 0)))
      for (let x = 0; x < widthPx; x++) {
        const across = x / widthPx
        const pool = (across - 0.4) ** 2 + ((down - 0.38) * (heightPx / widthPx)) ** 2
        const level = base * (1.03 - 0.3 * pool) + 0.008 * noise(across * 3, down * 3, seed)
        const i = 3 * (y * widthPx + x)
        light[i] = red * level
        light[i + 1] = green * level
        light[i + 2] = blue * level
      }
    }
  }
}
