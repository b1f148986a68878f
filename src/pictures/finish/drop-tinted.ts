import { cellOf } from '../find/color-histogram.ts'
import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'

/** So much more common around the thing than in it, as log-odds. */
const GROUND = -1

interface Tinted {
  readonly mask: Mask
  readonly kinship: Float32Array
  readonly difference: Float32Array
  /** Less change than this is no new colour. */
  readonly least: number
}

/** Takes out of a mask what in the original looks like ground and changed only a little: shadows that were tinted. */
export function dropTinted({ l, a, b }: LabPlanes, { mask, kinship, difference, least }: Tinted): Mask {
  const inside = mask.inside.slice()
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 0 || difference[i] >= least) continue
    if (kinship[cellOf(l[i], a[i], b[i])] < GROUND) inside[i] = 0
  }
  return maskFrom(mask, inside)
}
