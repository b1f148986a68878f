import { noise, smoothstep } from '../../sandbox/catalog/paint/noise.ts'
import { hexDifference } from '../edit/miss-color.ts'
import { renderStaged } from '../scenes/render-staged.ts'
import type { FaultSite, FaultyPicture } from './fault-site.ts'
import { mixPictures } from './mix-pictures.ts'
import { boxOf } from './thing-box.ts'

const strangeColors = ['#C2242B', '#1E7A3C', '#2B4FC7', '#E9C21C', '#8E3AA8', '#F2F0EA', '#1B1B1D', '#18A0A8']
const leastDifference = 35

/** The thing in its new colour here and in quite another there: halves, blotches, a gradient or bands. */
export function wrongColor({ scene, original, missedHex, targetHex, seed, turn }: FaultSite): FaultyPicture {
  const { mask, parts } = original.truth
  const far = strangeColors.filter(
    (hex) =>
      Math.min(...[targetHex, missedHex, scene.color].map((known) => hexDifference(hex, known))) >
      leastDifference,
  )
  const strange = far[seed % far.length] ?? '#8E3AA8'
  const [widthPx] = scene.sizePx
  const { left, top, right, bottom } = boxOf(mask, widthPx)
  const across = (x: number) => (x - left) / (right - left)
  const down = (y: number) => (y - top) / (bottom - top)
  const ways = [
    (x: number, y: number) => smoothstep(0.49, 0.51, across(x) + 0.15 * (down(y) - 0.5)),
    (x: number, y: number) => smoothstep(-0.12, 0.12, noise(across(x) * 4, down(y) * 4, seed & 255)),
    (_x: number, y: number) => smoothstep(0.15, 0.85, down(y)),
    (x: number, y: number) => smoothstep(0.4, 0.6, 0.5 + 0.5 * Math.sin(18 * down(y) + 3 * across(x))),
  ]
  const rgb = mixPictures(
    renderStaged(scene, missedHex, seed),
    renderStaged(scene, strange, seed),
    widthPx,
    ways[turn % ways.length],
  )
  return { rgb, parts }
}
