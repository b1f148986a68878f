import type { Placement } from '../../ports/picture-desk.ts'
import { type Mask, maskFrom, type Raster, type SizePx } from '../raster/raster.ts'
import { resamplePart } from '../raster/resample-part.ts'
import { decodeOnto } from './decode-onto.ts'
import { refuseTiny } from './decode-workable.ts'
import { readFacts } from './read-facts.ts'

interface Onto {
  readonly size: SizePx
  readonly maxPixels: number
  /** Where what is wanted lies in the file; undefined: it fills it. */
  readonly placement?: Placement | undefined
}

const whole: Placement = { left: 0, top: 0, width: 1, height: 1 }

/** Reads a picture file, or a part of it, in the size that is wanted, whatever its own; opaque, in sRGB. */
export async function readOnto(
  bytes: Uint8Array,
  { size, maxPixels, placement = whole }: Onto,
): Promise<Raster> {
  const facts = await readFacts(bytes, maxPixels)
  refuseTiny(facts)
  const padded = {
    widthPx: Math.round(size.widthPx / placement.width),
    heightPx: Math.round(size.heightPx / placement.height),
  }
  return resamplePart(await decodeOnto(bytes, facts, padded), placement, size)
}

/** Reads a picture file as a mask: inside is where it is light. */
export async function readMask(bytes: Uint8Array, onto: Onto): Promise<Mask> {
  const { rgb } = await readOnto(bytes, onto)
  const isLight = (pixel: number) => rgb[pixel * 3] + rgb[pixel * 3 + 1] + rgb[pixel * 3 + 2] >= 384
  return maskFrom(
    onto.size,
    Uint8Array.from({ length: rgb.length / 3 }, (_, pixel) => (isLight(pixel) ? 1 : 0)),
  )
}
