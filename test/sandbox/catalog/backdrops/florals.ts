import { linearOf, mixRgb, type Rgb } from '../paint/color.ts'
import { hash, smoothstep } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

const cells = 7

/** A printed cloth: flowers of five petals and single leaves, strewn over a plain ground. */
export function florals(
  ground: string,
  blossoms: readonly string[],
  leaf: string,
): (canvas: Canvas, seed: number) => void {
  const plain = linearOf(ground)
  const petals = blossoms.map(linearOf)
  const green = linearOf(leaf)
  return ({ widthPx, heightPx, light }, seed) => {
    const cellPx = widthPx / cells
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        let color = plain
        for (let row = -1; row <= 1; row++) {
          for (let column = -1; column <= 1; column++) {
            const [i, j] = [Math.floor(x / cellPx) + column, Math.floor(y / cellPx) + row]
            const u = (x / cellPx - i - 0.2 - 0.6 * hash(i, j, seed)) * 2.6
            const v = (y / cellPx - j - 0.2 - 0.6 * hash(j, i, seed + 1)) * 2.6
            const turn = 6.3 * hash(i, j, seed + 2)
            const petal = petals[Math.floor(hash(i, j, seed + 3) * petals.length)] ?? plain
            color = flowered(color, { u, v, turn, petal, green })
          }
        }
        const level = (1.02 - 0.1 * (x / widthPx)) * (1 + 0.02 * ((x + y) & 1 ? 1 : -1))
        const i = 3 * (y * widthPx + x)
        light[i] = color[0] * level
        light[i + 1] = color[1] * level
        light[i + 2] = color[2] * level
      }
    }
  }
}

function flowered(under: Rgb, on: { u: number; v: number; turn: number; petal: Rgb; green: Rgb }): Rgb {
  const away = Math.hypot(on.u, on.v)
  if (away > 1.3) return under
  const angle = Math.atan2(on.v, on.u) + on.turn
  const reach = 0.42 + 0.24 * Math.abs(Math.cos(2.5 * angle))
  const leafAcross = Math.abs(Math.sin(angle)) * away * 4
  const leaf = Math.cos(angle) > 0 ? 1 - smoothstep(0.5, 0.58, leafAcross + Math.abs(away - 0.8) * 0.7) : 0
  const leafed = mixRgb(under, on.green, leaf)
  const flower = mixRgb(leafed, on.petal, 1 - smoothstep(reach - 0.03, reach + 0.03, away))
  return mixRgb(flower, [0.75, 0.5, 0.1], 1 - smoothstep(0.14, 0.18, away))
}
