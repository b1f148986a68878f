import { open } from '../mask/morphology.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { type Cloth, otherThanCloth } from './cloth.ts'

const SPECK_PX = 2
const MOST_SHARE = 0.3

interface Painting {
  /** What the edit gave the thing's new colour, prints included. */
  readonly mask: Mask
  readonly cloth: Cloth
}

/**
 * Prints, buttons and trims that an edit gave the thing's new colour, too: parts of what changed whose colours in the
 * original are none of the cloth's. Lighter ones may be glints, and are left to those who compare the edit with what it
 * should be. Nothing where that would be much of it: then the thing has several colours.
 */
export function findPaintedOver(original: LabPlanes, { mask, cloth }: Painting): Mask {
  const painted = open(otherThanCloth(original, mask, cloth), SPECK_PX)
  return countInside(painted) < MOST_SHARE * countInside(mask)
    ? painted
    : maskFrom(mask, new Uint8Array(mask.inside.length))
}
