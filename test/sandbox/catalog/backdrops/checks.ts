import { linearOf, mixRgb } from '../paint/color.ts'
import { cloudNoise, smoothstep } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

/** A woven check: bands of `band` over `ground`, darker where they cross; `cell` is a repeat in the picture's width. */
export function checks(ground: string, band: string, cell: number): (canvas: Canvas, seed: number) => void {
  const [plain, dyed] = [linearOf(ground), linearOf(band)]
  return ({ widthPx, heightPx, light }, seed) => {
    const repeat = cell * widthPx
    const banded = (at: number) => {
      const along = at / repeat + 0.13 - Math.floor(at / repeat + 0.13)
      const soft = 1.2 / repeat
      return 0.5 * (smoothstep(0.25 - soft, 0.25 + soft, along) - smoothstep(0.75 - soft, 0.75 + soft, along))
    }
    for (let y = 0; y < heightPx; y++) {
      const weft = banded(y + 0.05 * widthPx)
      for (let x = 0; x < widthPx; x++) {
        const color = mixRgb(plain, dyed, weft + banded(x + 0.012 * y))
        const swell = 0.05 * cloudNoise({ x: x / 260, y: y / 190, seed, octaves: 2 })
        const thread = 0.03 * ((x + y) & 2 ? 1 : -1)
        const level = 1.02 - 0.1 * (x / widthPx) + swell + thread
        const i = 3 * (y * widthPx + x)
        light[i] = color[0] * level
        light[i + 1] = color[1] * level
        light[i + 2] = color[2] * level
      }
    }
  }
}
