import { type Plane, planeFrom } from '../raster/raster.ts'
import type { CutBoard } from './cut-board.ts'
import { smoothWeights } from './used-colors.ts'

const BORDER_SHARE = 0.05
const STRONGEST = 2
/** Colours as rare as this count as neither seen at the border nor elsewhere. */
const UNSEEN = 2e-4

/**
 * Believes that what has the border's colours is ground, however many these are: planks, checks, flowers, a room.
 * In log-odds, above 0 likely thing.
 */
export function borderPrior({ lab, colors }: CutBoard): Plane {
  const { widthPx, heightPx } = lab
  const depth = Math.max(2, Math.round(BORDER_SHARE * Math.max(widthPx, heightPx)))
  const atBorder = new Float32Array(colors.count)
  const within = new Float32Array(colors.count)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const isBorder = Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < depth
      const counts = isBorder ? atBorder : within
      counts[colors.indexOf[i]]++
    }
  }
  const [border, inner] = [atBorder, within].map((counts) =>
    smoothWeights(colors, smoothWeights(colors, counts)),
  )
  const values = new Float32Array(lab.l.length)
  for (let i = 0; i < values.length; i++) {
    const color = colors.indexOf[i]
    const odds = Math.log((inner[color] + UNSEEN) / (border[color] + UNSEEN))
    values[i] = Math.max(-STRONGEST, Math.min(STRONGEST, odds - 0.3))
  }
  return planeFrom(lab, values)
}
