import sharp, { type Sharp } from 'sharp'
import type { PictureFacts } from '../../ports/picture-desk.ts'
import { pixelCount, type Raster, type SizePx } from '../raster/raster.ts'
import { explainDamage } from './explain-damage.ts'
import { readFacts } from './read-facts.ts'
import { splitChannels } from './split-channels.ts'

export interface Decoded {
  readonly facts: PictureFacts
  readonly raster: Raster
}

/**
 * Decodes a picture to 8-bit sRGB: EXIF orientation applied, an embedded colour profile converted, greyscale
 * and 16-bit brought to 8-bit RGB, transparency kept. More than `mostPixels` are
 * scaled down, evenly; the facts stay those of the file.
 * @throws ColorwayError `invalid_input` as {@link readFacts}, and for a file that ends too early.
 */
export async function decode(bytes: Uint8Array, maxPixels: number, mostPixels?: number): Promise<Decoded> {
  const facts = await readFacts(bytes, maxPixels)
  try {
    const whole = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels }).autoOrient()
    const { data, info } = await scaleDown(whole, facts, mostPixels)
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const raster = splitChannels({
      data,
      channels: info.channels,
      widthPx: info.width,
      heightPx: info.height,
    })
    return { facts, raster }
  } catch (cause) {
    throw explainDamage(cause)
  }
}

/** Both sides are rounded down, so that the area stays within the limit. */
function scaleDown(picture: Sharp, size: SizePx, mostPixels = Number.POSITIVE_INFINITY): Sharp {
  const factor = Math.sqrt(mostPixels / pixelCount(size))
  if (factor >= 1) return picture
  const width = Math.max(1, Math.floor(size.widthPx * factor))
  const height = Math.max(1, Math.floor(size.heightPx * factor))
  return picture.resize({ width, height, fit: 'fill' })
}
