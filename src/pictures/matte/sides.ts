import { invert } from '../mask/morphology.ts'
import { halveLab, halveMask } from '../raster/halve.ts'
import type { LabPlanes, Mask } from '../raster/raster.ts'
import { type LocalColors, localColors } from './local-colors.ts'
import { surelyInside } from './surely-inside.ts'

/** What lies on both sides of a thing's edge, on a grid of half the mask's size. */
export interface Sides {
  readonly widthPx: number
  readonly heightPx: number
  /** What surely is thing. */
  readonly inside: Mask
  readonly thing: LocalColors
  readonly ground: LocalColors
}

const LOOK_AROUND_PX = 4

/** Reads the colours of thing and ground around each edge of a mask, from pixels that are surely one or the other. */
export function readSides(lab: LabPlanes, mask: Mask): Sides {
  const half = halveLab(lab)
  const inside = halveMask(surelyInside(mask))
  const thing = localColors(half, inside, LOOK_AROUND_PX)
  const ground = localColors(half, halveMask(surelyInside(invert(mask))), LOOK_AROUND_PX)
  return { widthPx: half.widthPx, heightPx: half.heightPx, inside, thing, ground }
}
