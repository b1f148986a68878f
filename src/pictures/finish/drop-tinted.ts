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
export const dropTinted = (original: LabPlanes, { mask, kinship, difference, least }: Tinted): Mask => {
  const { l, a, b } = original
  const isTinted = (i: number) => difference[i] < least && kinship[cellOf(l[i], a[i], b[i])] < GROUND
  return maskFrom(
    mask,
    mask.inside.map((value, i) => (value === 1 && isTinted(i) ? 0 : value)),
  )
}
