import sharp from 'sharp'
import type { Raster } from './raster.ts'

/** A picture in so few pixels that noise, an encoder and a little padding do not matter. */
export type Thumbnail = Uint8Array

const sidePx = 24

export const thumbnailOf = ({ rgb, widthPx, heightPx }: Raster): Promise<Thumbnail> =>
  sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .resize(sidePx, sidePx, { fit: 'fill', kernel: 'cubic' })
    .blur(0.8)
    .raw()
    .toBuffer()

/** The mean difference of a channel: 0 to 255. */
export const differenceOf = (one: Thumbnail, other: Thumbnail): number => {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += Math.abs(one[index] - other[index])
  return sum / one.length
}
