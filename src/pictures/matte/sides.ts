import { dilate, erode, invert, union } from '../mask/morphology.ts'
import { halveLab, halveMask } from '../raster/halve.ts'
import { countInside, type LabPlanes, type Mask } from '../raster/raster.ts'
import { type LocalColors, localColors } from './local-colors.ts'

/** What lies on both sides of a thing's edge, on a grid of half the mask's size. */
export interface Sides {
  readonly widthPx: number
  readonly heightPx: number
  readonly thing: LocalColors
  readonly ground: LocalColors
}

const AWAY_PX = 2
const LOOK_AROUND_PX = 4
const THIN_SHARE = 0.3

/** Reads the colours of thing and ground around each edge of a mask, from pixels that are surely one or the other. */
export function readSides(lab: LabPlanes, mask: Mask): Sides {
  const half = halveLab(lab)
  const core = erode(mask, AWAY_PX)
  // Of straps and laces nothing would be left.
  const inside = countInside(core) < THIN_SHARE * countInside(mask) ? erode(mask, 1) : core
  const thin = union(inside, thinParts(mask, core))
  const thing = localColors(half, halveMask(thin), LOOK_AROUND_PX)
  const ground = localColors(half, halveMask(invert(dilate(mask, AWAY_PX))), LOOK_AROUND_PX)
  return { widthPx: half.widthPx, heightPx: half.heightPx, thing, ground }
}

/** The middles of parts of a mask that have no core. */
function thinParts(mask: Mask, core: Mask): Mask {
  const far = invert(dilate(core, 2 * AWAY_PX + 2))
  const thin = erode(mask, 1)
  return { ...mask, inside: mask.inside.map((_, i) => thin.inside[i] & far.inside[i]) }
}
