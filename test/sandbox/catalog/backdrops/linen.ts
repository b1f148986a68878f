import { linearOf } from '../paint/color.ts'
import { cloudNoise } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'
import { weaveOf } from '../paint/weave.ts'

/** A cloth spread on a table, lying nearly flat. */
export function linen(hex: string): (canvas: Canvas, seed: number) => void {
  const [red, green, blue] = linearOf(hex)
  return ({ widthPx, heightPx, light }, seed) => {
    const { texels, size } = weaveOf('linen')
    const coarse = 4
    const columns = Math.ceil(widthPx / coarse) + 2
    const swell = new Float32Array(columns * (Math.ceil(heightPx / coarse) + 2))
    for (let i = 0; i < swell.length; i++) {
      const [x, y] = [i % columns, Math.floor(i / columns)]
      swell[i] = cloudNoise({ x: (x + 0.7 * y) / 120, y: (y - 0.3 * x) / 42, seed, octaves: 2 })
    }
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const cell = Math.floor(y / coarse) * columns + Math.floor(x / coarse)
        const u = (x % coarse) / coarse
        const here = swell[cell] + (swell[cell + 1] - swell[cell]) * u
        const below = swell[cell + columns] + (swell[cell + columns + 1] - swell[cell + columns]) * u
        const broad = here + (below - here) * ((y % coarse) / coarse)
        const texel = 3 * ((y & (size - 1)) * size + (x & (size - 1)))
        const thread = (texels[texel] + texels[texel + 1]) * 0.35 + (texels[texel + 2] - 0.04) * 0.8
        const level = (1.03 - 0.12 * (x / widthPx) + 0.07 * broad) * (1 + thread)
        const i = 3 * (y * widthPx + x)
        light[i] = red * level
        light[i + 1] = green * level
        light[i + 2] = blue * level
      }
    }
  }
}
