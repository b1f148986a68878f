import sharp, { type Metadata } from 'sharp'
import { invalidInput } from '../../domain/errors.ts'
import type { InputLimits, PreparedPicture } from '../../ports/picture-desk.ts'
import { readFacts } from './read-facts.ts'

const qualities = [95, 88, 78]

/**
 * The picture as an editor takes it: the very file where that is within the limits and looks to everybody as it
 * does to us, else upright, opaque on white, in sRGB and of a size that it takes, as a JPEG.
 * @throws ColorwayError `invalid_input` where no size of it is within the limits
 */
export const prepareInput = async (
  bytes: Uint8Array,
  limits: InputLimits,
  maxPixels: number,
): Promise<PreparedPicture> => {
  const { format, widthPx, heightPx } = await readFacts(bytes, maxPixels)
  const scale = scaleFor(widthPx, heightPx, limits)
  const isPlain = looksTheSameEverywhere(await sharp(bytes, { limitInputPixels: maxPixels }).metadata())
  if (scale === 1 && isPlain && limits.formats.includes(format) && bytes.byteLength <= limits.maxBytes)
    return { bytes, format, widthPx, heightPx }
  const width = Math.max(1, Math.round(widthPx * scale))
  const height = Math.max(1, Math.round(heightPx * scale))
  const upright = sharp(bytes, { limitInputPixels: maxPixels })
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
  for (const quality of qualities) {
    const made = await upright.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
    if (made.byteLength <= limits.maxBytes)
      return { bytes: made, format: 'jpeg', widthPx: width, heightPx: height }
  }
  throw invalidInput(
    `The picture is larger than ${Math.floor(limits.maxBytes / 1e6)} MB however it is saved.`,
    'Upload a smaller copy of it.',
  )
}

const scaleFor = (widthPx: number, heightPx: number, { minSidePx, maxSidePx }: InputLimits): number => {
  const short = Math.min(widthPx, heightPx)
  const long = Math.max(widthPx, heightPx)
  const scale = long > maxSidePx ? maxSidePx / long : short < minSidePx ? minSidePx / short : 1
  if (Math.round(short * scale) >= minSidePx && Math.round(long * scale) <= maxSidePx) return scale
  throw invalidInput(
    `The picture has ${widthPx} × ${heightPx} pixels: too long and narrow for this editor, which takes sides from ${minSidePx} to ${maxSidePx}.`,
    'Crop it, or use another editor.',
  )
}

/** No orientation to apply, nothing to see through, and no colours that need a profile to be understood. */
const looksTheSameEverywhere = ({ orientation = 1, hasAlpha, space, icc }: Metadata): boolean =>
  orientation === 1 &&
  !hasAlpha &&
  space === 'srgb' &&
  (icc === undefined || icc.includes('sRGB') || icc.includes('s\0R\0G\0B'))
