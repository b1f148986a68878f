import sharp from 'sharp'
import { renderPicture, renderRecolored } from '../../sandbox/catalog/index.ts'

/** A photograph of 2,048 × 2,048 pixels and a model's edit of it, both JPEGs of quality 90. */
export interface PicturePair {
  readonly original: Uint8Array
  readonly edited: Uint8Array
}

const sidePx = 2_048
const key = 'hayden-sofa/front'
const color = '#27324F'

/** So many pairs, each cut a little otherwise, so that nothing of one can be remembered for the next. */
export const makePairs = async (count: number): Promise<readonly PicturePair[]> => {
  const [before, after] = await Promise.all([renderPicture(key), renderRecolored(key, color)])
  const pairs: PicturePair[] = []
  for (let index = 0; index < count; index++) {
    const [original, edited] = await Promise.all([cut(before, index, 0), cut(after, index, 3)])
    pairs.push({ original, edited })
  }
  return pairs
}

/** The edit lies a few pixels off. */
const cut = (
  { rgb, widthPx: width, heightPx: height }: { rgb: Uint8Array; widthPx: number; heightPx: number },
  index: number,
  shiftPx: number,
): Promise<Buffer> => {
  const side = Math.min(width, height) - 40
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .extract({ left: 10 + index + shiftPx, top: 10 + index, width: side, height: side })
    .resize(sidePx, sidePx)
    .jpeg({ quality: 90 })
    .toBuffer()
}
