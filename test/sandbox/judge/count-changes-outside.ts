import sharp from 'sharp'
import { decodeRgb, type Rgb } from './decode-rgb.ts'
import { growMask } from './spread-mask.ts'

const marginPx = 6
const anyCoverage = 1

interface Comparison {
  readonly original: Rgb
  readonly result: Rgb
  readonly resultFormat: 'jpeg' | 'png'
  /** Of what may change, a byte a pixel. */
  readonly mask: Uint8Array
}

/**
 * How many pixels outside the mask, grown by 6 px, differ from the original by more than the encoder's own
 * error: the largest that encoding the untouched original in the same way makes anywhere in it.
 */
export const countChangesOutside = async ({
  original,
  result,
  resultFormat,
  mask,
}: Comparison): Promise<number> => {
  if (result.widthPx !== original.widthPx || result.heightPx !== original.heightPx)
    return original.widthPx * original.heightPx
  const near = growMask(mask, original, { radiusPx: marginPx, level: anyCoverage })
  const untouched = await decodeRgb(await encode(original, resultFormat))
  let allowed = 0
  for (let index = 0; index < near.length; index++)
    allowed = Math.max(allowed, distanceAt(original, untouched, index))
  let changed = 0
  for (let index = 0; index < near.length; index++)
    if (near[index] === 0 && distanceAt(original, result, index) > allowed) changed++
  return changed
}

/** As the app encodes unless told otherwise. */
const encode = ({ data, widthPx, heightPx }: Rgb, format: 'jpeg' | 'png'): Promise<Buffer> => {
  const picture = sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
  return format === 'png'
    ? picture.png().toBuffer()
    : picture.jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer()
}

/** The largest difference of a channel. */
const distanceAt = (one: Rgb, other: Rgb, index: number): number => {
  const at = index * 3
  return Math.max(
    Math.abs(one.data[at] - other.data[at]),
    Math.abs(one.data[at + 1] - other.data[at + 1]),
    Math.abs(one.data[at + 2] - other.data[at + 2]),
  )
}
