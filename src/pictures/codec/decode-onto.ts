import sharp from 'sharp'
import { flatWhite } from '../raster/flat-white.ts'
import type { Raster, SizePx } from '../raster/raster.ts'
import { explainDamage } from './explain-damage.ts'
import { splitChannels } from './split-channels.ts'

/**
 * Decodes a picture to no more than a size, in the time that such a small one takes: opaque on white, in sRGB.
 * A smaller one keeps its own size: sharp would move it by half a pixel. The file must have been looked at before.
 * @throws ColorwayError `invalid_input` for a file that is damaged
 */
export async function decodeOnto(bytes: Uint8Array, own: SizePx, size: SizePx): Promise<Raster> {
  try {
    const whole = sharp(bytes, { failOn: 'truncated' }).autoOrient()
    const isLarger = own.widthPx > size.widthPx && own.heightPx > size.heightPx
    const fitted = isLarger ? whole.resize(size.widthPx, size.heightPx, { fit: 'fill' }) : whole
    const { data, info } = await fitted
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return splitChannels({ data, channels: info.channels, widthPx: info.width, heightPx: info.height })
  } catch (cause) {
    throw explainDamage(cause)
  }
}

/** A smaller copy of a decoded picture, opaque on white. */
export async function shrinkOnto(raster: Raster, size: SizePx): Promise<Raster> {
  const { widthPx: width, heightPx: height, rgb } = flatWhite(raster)
  if (width === size.widthPx && height === size.heightPx) return flatWhite(raster)
  const { data } = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(size.widthPx, size.heightPx, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return splitChannels({ data, channels: 3, ...size })
}
