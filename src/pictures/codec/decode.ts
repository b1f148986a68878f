import sharp, { type Sharp } from 'sharp'
import { invalidInput } from '../../domain/errors.ts'
import type { PictureFacts } from '../../ports/picture-desk.ts'
import { pixelCount, type Raster, type SizePx } from '../raster/raster.ts'
import { readFacts } from './read-facts.ts'

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
    throw invalidInput(
      `The picture file is damaged or incomplete (${cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable'}).`,
      'Export it once more and upload it again.',
    )
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

interface Interleaved {
  readonly data: Uint8Array
  readonly channels: number
  readonly widthPx: number
  readonly heightPx: number
}

function splitChannels({ data, channels, widthPx, heightPx }: Interleaved): Raster {
  if (channels === 3) return { widthPx, heightPx, rgb: plainBytes(data), alpha: undefined }
  const count = widthPx * heightPx
  const rgb = new Uint8Array(count * 3)
  const alpha = channels % 2 === 0 ? new Uint8Array(count) : undefined
  const grey = channels < 3
  for (let i = 0; i < count; i++) {
    const at = i * channels
    rgb[i * 3] = data[at]
    rgb[i * 3 + 1] = data[grey ? at : at + 1]
    rgb[i * 3 + 2] = data[grey ? at : at + 2]
    if (alpha !== undefined) alpha[i] = data[at + channels - 1]
  }
  return { widthPx, heightPx, rgb, alpha }
}

/** The same memory as a true Uint8Array: `slice` on a Buffer would share it instead of copying. */
const plainBytes = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)
