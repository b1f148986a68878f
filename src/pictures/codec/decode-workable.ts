import { invalidInput } from '../../domain/errors.ts'
import type { SizePx } from '../raster/raster.ts'
import { type Decoded, decode } from './decode.ts'

const LEAST_SIDE_PX = 32

/**
 * The same as {@link decode} for a picture that is to be edited.
 * @throws ColorwayError `invalid_input` also where it is too small to tell a product from its background, or shows
 *   nothing
 */
export async function decodeWorkable(
  bytes: Uint8Array,
  maxPixels: number,
  mostPixels?: number,
): Promise<Decoded> {
  const decoded = await decode(bytes, maxPixels, mostPixels)
  refuseTiny(decoded.facts)
  refuseInvisible(decoded.raster.alpha)
  return decoded
}

/** @throws ColorwayError `invalid_input` for a picture that is too small to tell a product from its background */
export const refuseTiny = ({ widthPx, heightPx }: SizePx): void => {
  if (Math.min(widthPx, heightPx) >= LEAST_SIDE_PX) return
  throw invalidInput(
    `The picture has only ${widthPx} × ${heightPx} pixels, too few to tell a product from its background.`,
    `Upload a larger one: at least ${LEAST_SIDE_PX} pixels on each side, better 1000.`,
  )
}

/** @throws ColorwayError `invalid_input` for the opacity of a picture that shows nothing */
export const refuseInvisible = (alpha: Uint8Array | undefined): void => {
  if (!alpha || alpha.some((opacity) => opacity > 0)) return
  throw invalidInput(
    'The picture is transparent everywhere: there is nothing to see in it.',
    'Export it once more, with its product visible.',
  )
}
