import type { Mask } from '../raster/raster.ts'
import { close, without } from './morphology.ts'

/** Bays and holes up to twice this wide, against the picture's long side, count as narrow. */
const NARROW_SHARE = 0.014

/** Half of the width, in pixels, up to which a bay of this mask is narrow. */
export const narrowRadiusPx = ({ widthPx, heightPx }: Mask): number =>
  Math.ceil(NARROW_SHARE * Math.max(widthPx, heightPx))

/** The narrow bays and holes of a mask. */
export const narrowBays = (mask: Mask): Mask => without(close(mask, narrowRadiusPx(mask)), mask)
