import sharp from 'sharp'
import { renderPicture } from '../../catalog/index.ts'
import { guessMask } from './guess-mask.ts'
import { type Placement, placePicture } from './place-picture.ts'
import type { Raster } from './raster.ts'
import { type LookUpPicture, recognizePicture } from './recognize-picture.ts'

/** What a model sees in a picture, a byte a pixel. */
export interface Masks {
  /** The material that is to change. */
  readonly material: Uint8Array
  /** The whole thing, with prints and trims. */
  readonly thing: Uint8Array
}

/** The true masks of a picture of the catalogue, laid where it is; guessed ones for every other. */
export const findMasks = async (
  bytes: Uint8Array,
  picture: Raster,
  { aspect, lookUp }: { readonly aspect: number; readonly lookUp: LookUpPicture | undefined },
): Promise<Masks> => {
  const key = await recognizePicture(bytes, { ...picture, aspect }, lookUp)
  if (key === undefined) {
    const material = guessMask(picture)
    return { material, thing: material }
  }
  const rendered = await renderPicture(key)
  const placement = await placePicture(picture, rendered)
  const lay = (mask: Uint8Array) =>
    layMask(mask, { from: [rendered.widthPx, rendered.heightPx], placement, onto: picture })
  const [material, thing] = await Promise.all([lay(rendered.mask), lay(rendered.parts)])
  return { material, thing }
}

interface Laying {
  readonly from: readonly [width: number, height: number]
  readonly placement: Placement
  readonly onto: Raster
}

const layMask = (mask: Uint8Array, { from: [width, height], placement, onto }: Laying): Promise<Uint8Array> =>
  sharp(mask, { raw: { width, height, channels: 1 } })
    .resize(placement.width, placement.height, { fit: 'fill' })
    .extend({
      left: placement.left,
      top: placement.top,
      right: onto.widthPx - placement.left - placement.width,
      bottom: onto.heightPx - placement.top - placement.height,
      background: '#000000',
    })
    .extractChannel(0)
    .raw()
    .toBuffer()
