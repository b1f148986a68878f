import sharp, { type Sharp } from 'sharp'
import type { RenderedPicture } from '../../sandbox/catalog/catalog-types.ts'
import type { Rgb } from '../../sandbox/judge/decode-rgb.ts'
import { differenceTo, measureThing } from '../../sandbox/judge/measure-thing.ts'

export interface EditJudgement {
  /** ΔE2000 of the thing's colour to its target. */
  readonly deltaE: number
  /** The changed pixels and the true mask: what they share of what either has. */
  readonly overlap: number
  /** The mean difference of a channel outside of the thing. */
  readonly background: number
}

interface Placed {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Edited {
  /** The catalogue's picture, and where it was put when it was sent, as shares of what was sent. */
  readonly original: RenderedPicture
  readonly placed?: Placed
  readonly result: Uint8Array
  readonly targetHex: string
}

const judgedPx = 400
const muchChanged = 45

/** Judges an edit by the true masks, at a size at which that is quick. */
export const judgeEdit = async ({
  original,
  placed = { left: 0, top: 0, width: 1, height: 1 },
  result,
  targetHex,
}: Edited): Promise<EditJudgement> => {
  const { widthPx, heightPx } = original
  const size = { widthPx: judgedPx, heightPx: Math.round((judgedPx * heightPx) / widthPx) }
  const source = await shrink(
    sharp(original.rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } }),
    size,
  )
  const edited = await shrink(await cutOut(result, placed), size)
  const toMask = async (mask: Uint8Array) => {
    const picture = sharp(mask, { raw: { width: widthPx, height: heightPx, channels: 1 } })
    return (await shrink(picture.toColourspace('b-w'), size)).data
  }
  const [mask, parts] = await Promise.all([toMask(original.mask), toMask(original.parts)])
  return {
    deltaE: differenceTo(measureThing(edited, mask), targetHex),
    ...compare({ source, edited, mask, parts }),
  }
}

const cutOut = async (bytes: Uint8Array, placed: Placed) => {
  const { width, height } = await sharp(bytes).metadata()
  return sharp(bytes).extract({
    left: Math.round(width * placed.left),
    top: Math.round(height * placed.top),
    width: Math.round(width * placed.width),
    height: Math.round(height * placed.height),
  })
}

const shrink = async (picture: Sharp, { widthPx, heightPx }: Omit<Rgb, 'data'>): Promise<Rgb> => ({
  ...{ widthPx, heightPx },
  data: await picture.resize(widthPx, heightPx, { fit: 'fill' }).raw().toBuffer(),
})

interface Compared {
  readonly source: Rgb
  readonly edited: Rgb
  readonly mask: Uint8Array
  readonly parts: Uint8Array
}

const compare = ({ source, edited, mask, parts }: Compared) => {
  let [shared, either, outside, sum] = [0, 0, 0, 0]
  for (let index = 0; index < mask.length; index++) {
    const [r, g, b] = [0, 1, 2].map((channel) =>
      Math.abs(edited.data[index * 3 + channel] - source.data[index * 3 + channel]),
    )
    const isChanged = Math.hypot(r, g, b) > muchChanged
    const isMasked = mask[index] > 127
    if (isChanged && isMasked) shared += 1
    if (isChanged || isMasked) either += 1
    if (parts[index] > 0) continue
    outside += 1
    sum += (r + g + b) / 3
  }
  return { overlap: shared / either, background: sum / outside }
}
