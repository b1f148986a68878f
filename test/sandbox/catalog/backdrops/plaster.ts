import { linearOf } from '../paint/color.ts'
import { cloudNoise, hash, noise } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

/** A trowelled wall under light from the upper left. */
export function plaster(hex: string): (canvas: Canvas, seed: number) => void {
  const [red, green, blue] = linearOf(hex)
  return ({ widthPx, heightPx, light }, seed) => {
    const rise = new Float32Array((widthPx + 1) * (heightPx + 1))
    for (let y = 0; y <= heightPx; y++) {
      for (let x = 0; x <= widthPx; x++) {
        const drag = noise(x / 260, y / 200, seed) * 90
        rise[y * (widthPx + 1) + x] =
          2.2 * cloudNoise({ x: (x + drag) / 150, y: (y - drag) / 60, seed, octaves: 3 }) +
          0.35 * hash(x >> 1, y >> 1, seed)
      }
    }
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const at = y * (widthPx + 1) + x
        const slope = rise[at + 1] - rise[at] + (rise[at + widthPx + 1] - rise[at])
        const wash = 1.04 - 0.16 * (x / widthPx) - 0.08 * (y / heightPx) + 0.012 * rise[at]
        const level = wash * (1 + 0.22 * Math.max(-0.8, Math.min(0.8, slope)))
        const i = 3 * (y * widthPx + x)
        light[i] = red * level
        light[i + 1] = green * level
        light[i + 2] = blue * level
      }
    }
  }
}
