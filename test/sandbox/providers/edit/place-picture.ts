import sharp from 'sharp'
import type { RenderedPicture } from '../../catalog/catalog-types.ts'
import type { Raster } from './raster.ts'

/** Where a picture lies within another that was padded around it. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What was added before and behind, as shares of a side of the padded picture. */
interface Padding {
  readonly before: number
  readonly behind: number
}

interface Paddings {
  readonly x: Padding
  readonly y: Padding
}

const comparedPx = 192
const mostPadding = 0.08
/** Coarse first, then around the best so far. */
const searches = [
  { step: 0.01, reach: 8 },
  { step: 0.0025, reach: 4 },
  { step: 0.0006, reach: 4 },
]

/** Finds the padding that was put around a picture of the catalogue before it was sent, on whichever sides. */
export const placePicture = async (
  { rgb, widthPx, heightPx }: Raster,
  picture: RenderedPicture,
): Promise<Placement> => {
  const [sent, original] = await Promise.all([
    shrink({ rgb, widthPx, heightPx }),
    shrink({ rgb: picture.rgb, widthPx: picture.widthPx, heightPx: picture.heightPx }),
  ])
  const { x, y } = findPaddings(sent, original)
  const left = Math.round(x.before * widthPx)
  const top = Math.round(y.before * heightPx)
  const width = Math.round((1 - x.behind) * widthPx) - left
  const height = Math.round((1 - y.behind) * heightPx) - top
  return { left, top, width, height }
}

const shrink = ({ rgb, widthPx, heightPx }: Raster): Promise<Buffer> =>
  sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .resize(comparedPx, comparedPx, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()

/** One side after the other, twice for each step: where the original lies best in what was sent. */
const findPaddings = (sent: Uint8Array, original: Uint8Array): Paddings => {
  const none = { before: 0, behind: 0 }
  let best: Paddings = { x: none, y: none }
  let least = differenceOf(sent, original, best)
  for (const { step, reach } of searches) {
    for (const axis of ['x', 'y', 'x', 'y'] as const) {
      const middle = best[axis]
      for (const before of around(middle.before, step, reach)) {
        for (const behind of around(middle.behind, step, reach)) {
          const paddings = { ...best, [axis]: { before, behind } }
          const difference = differenceOf(sent, original, paddings)
          if (difference < least) [best, least] = [paddings, difference]
        }
      }
    }
  }
  return best
}

const around = (middle: number, step: number, reach: number): readonly number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, index) => middle + (index - reach) * step).filter(
    (value) => value >= 0 && value <= mostPadding,
  )

const samplePx = 3

/** The mean difference of every third pixel, the original's laid where the paddings leave it. */
const differenceOf = (sent: Uint8Array, original: Uint8Array, { x, y }: Paddings): number => {
  let [sum, count] = [0, 0]
  for (let row = 0; row < comparedPx; row += samplePx) {
    const line = placeOf(row, y)
    const top = Math.floor(line) * comparedPx
    const below = Math.min(comparedPx - 1, Math.floor(line) + 1) * comparedPx
    for (let column = 0; column < comparedPx; column += samplePx) {
      const across = placeOf(column, x)
      const left = Math.floor(across)
      const right = Math.min(comparedPx - 1, left + 1)
      const share = across - left
      const upper = sent[top + left] + (sent[top + right] - sent[top + left]) * share
      const lower = sent[below + left] + (sent[below + right] - sent[below + left]) * share
      const value = upper + (lower - upper) * (line - Math.floor(line))
      sum += Math.abs(value - original[row * comparedPx + column])
      count += 1
    }
  }
  return sum / count
}

/** Where the middle of an original's pixel lies in what was sent. */
const placeOf = (index: number, { before, behind }: Padding): number => {
  const share = before + ((index + 0.5) / comparedPx) * (1 - before - behind)
  return Math.min(comparedPx - 1, Math.max(0, share * comparedPx - 0.5))
}
