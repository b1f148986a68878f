import { invalidInput } from '../../domain/errors.ts'
import { type Decoded, decode } from './decode.ts'

const LEAST_SIDE_PX = 32

/**
 * The same as {@link decode} for a picture that is to be edited.
 * @throws ColorwayError `invalid_input` also where it is too small to tell a product from its background
 */
export async function decodeWorkable(
  bytes: Uint8Array,
  maxPixels: number,
  mostPixels?: number,
): Promise<Decoded> {
  const decoded = await decode(bytes, maxPixels, mostPixels)
  const { widthPx, heightPx } = decoded.facts
  if (Math.min(widthPx, heightPx) >= LEAST_SIDE_PX) return decoded
  throw invalidInput(
    `The picture has only ${widthPx} × ${heightPx} pixels, too few to tell a product from its background.`,
    `Upload a larger one: at least ${LEAST_SIDE_PX} pixels on each side, better 1000.`,
  )
}
