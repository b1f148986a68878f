import sharp, { type Metadata, type Sharp } from 'sharp'
import { invalidInput } from '../../domain/errors.ts'
import type { InputLimits, Placement, PreparedPicture } from '../../ports/picture-desk.ts'
import type { SizePx } from '../raster/raster.ts'
import { refuseInvisible, refuseTiny } from './decode-workable.ts'
import { enlarge } from './enlarge.ts'
import { explainDamage } from './explain-damage.ts'
import { type Frame, fitFrame } from './fit-frame.ts'
import { readFacts } from './read-facts.ts'

const qualities = [95, 88, 78]

/**
 * The picture as an editor takes it: the very file where that is within the limits and looks to everybody as it
 * does to us, else upright, opaque on white, in sRGB and of a size that it takes, as a JPEG. What is missing to that
 * size is filled with the picture's own border, mirrored, so that the editor sees no bars.
 * @throws ColorwayError `invalid_input` where no size of it is within the limits, or the file is damaged
 */
export const prepareInput = async (
  bytes: Uint8Array,
  limits: InputLimits,
  maxPixels: number,
): Promise<PreparedPicture> => {
  const facts = await readFacts(bytes, maxPixels)
  if (limits.isEdited) refuseTiny(facts)
  const { format } = facts
  const frame = fitFrame(facts, limits)
  const { widthPx, heightPx } = frame
  const isPlain = looksTheSameEverywhere(await sharp(bytes, { limitInputPixels: maxPixels }).metadata())
  const fits = limits.formats.includes(format) && bytes.byteLength <= limits.maxBytes
  if (isPlain && fits && isSame(frame.inner, facts) && isSame(frame, facts))
    return { bytes, format, widthPx, heightPx, placement: undefined }
  const upright = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels }).autoOrient()
  try {
    if (facts.hasAlpha) refuseInvisible(await opacityOf(upright))
    const framed = pad(await resize(upright.flatten({ background: '#ffffff' }), facts, frame.inner), frame)
    for (const quality of qualities) {
      const made = await framed.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
      if (made.byteLength <= limits.maxBytes)
        return { bytes: made, format: 'jpeg', widthPx, heightPx, placement: placementIn(frame) }
    }
  } catch (cause) {
    throw explainDamage(cause)
  }
  throw invalidInput(
    `The picture is larger than ${Math.floor(limits.maxBytes / 1e6)} MB however it is saved.`,
    'Upload a smaller copy of it.',
  )
}

const opacityOf = (picture: Sharp): Promise<Uint8Array> =>
  picture.clone().extractChannel('alpha').raw({ depth: 'uchar' }).toBuffer()

const isSame = (one: SizePx, other: SizePx): boolean =>
  one.widthPx === other.widthPx && one.heightPx === other.heightPx

const resize = (picture: Sharp, from: SizePx, to: SizePx): Sharp | Promise<Sharp> =>
  to.widthPx > from.widthPx || to.heightPx > from.heightPx
    ? enlarge(picture, from, to)
    : picture.resize({ width: to.widthPx, height: to.heightPx, fit: 'fill' }).toColourspace('srgb')

const pad = (picture: Sharp, { leftPx, topPx, widthPx, heightPx, inner }: Frame): Sharp =>
  picture.extend({
    left: leftPx,
    top: topPx,
    right: widthPx - inner.widthPx - leftPx,
    bottom: heightPx - inner.heightPx - topPx,
    extendWith: 'mirror',
  })

const placementIn = ({ widthPx, heightPx, leftPx, topPx, inner }: Frame): Placement | undefined =>
  isSame(inner, { widthPx, heightPx })
    ? undefined
    : {
        left: leftPx / widthPx,
        top: topPx / heightPx,
        width: inner.widthPx / widthPx,
        height: inner.heightPx / heightPx,
      }

/** No orientation to apply, nothing to see through, and no colours that need a profile to be understood. */
const looksTheSameEverywhere = ({ orientation = 1, hasAlpha, space, depth, icc }: Metadata): boolean =>
  orientation === 1 &&
  !hasAlpha &&
  space === 'srgb' &&
  depth === 'uchar' &&
  (icc === undefined || icc.includes('sRGB') || icc.includes('s\0R\0G\0B'))
