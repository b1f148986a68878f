import { linearOf, mixRgb } from '../paint/color.ts'
import { cloudNoise, smoothstep } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

/** A striped cloth or wallpaper; `repeat` is in the picture's width, `turnDegrees` leans the stripes. */
export function stripes(
  ground: string,
  stripe: string,
  { repeat, turnDegrees }: { repeat: number; turnDegrees: number },
): (canvas: Canvas, seed: number) => void {
  const [plain, dyed] = [linearOf(ground), linearOf(stripe)]
  return ({ widthPx, heightPx, light }, seed) => {
    const perPx = 1 / (repeat * widthPx)
    const cos = Math.cos((turnDegrees * Math.PI) / 180) * perPx
    const sin = Math.sin((turnDegrees * Math.PI) / 180) * perPx
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const across = x * cos + y * sin
        const along = across - Math.floor(across)
        const share =
          smoothstep(0.3 - perPx, 0.3 + perPx, along) * (1 - smoothstep(0.62, 0.62 + 2 * perPx, along))
        const color = mixRgb(plain, dyed, share)
        const level =
          1.02 - 0.12 * (x / widthPx) + 0.05 * cloudNoise({ x: x / 300, y: y / 220, seed, octaves: 2 })
        const i = 3 * (y * widthPx + x)
        light[i] = color[0] * level
        light[i + 1] = color[1] * level
        light[i + 2] = color[2] * level
      }
    }
  }
}
