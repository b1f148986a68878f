import sharp from 'sharp'
import type { SizePx } from '../desk/call.ts'

/** Decoded pixels, three bytes each. */
export interface Raster extends SizePx {
  readonly rgb: Uint8Array
}

/** Decodes a file, stretched to a size. */
export const decodeTo = async (bytes: Uint8Array, { widthPx, heightPx }: SizePx): Promise<Raster> => {
  const { data, info } = await sharp(bytes)
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(widthPx, heightPx, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { widthPx: info.width, heightPx: info.height, rgb: data }
}
