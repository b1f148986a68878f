import { dilate, erode, union, without } from '../mask/morphology.ts'
import type { Mask } from '../raster/raster.ts'

const AWAY_PX = 2

/** Away from a mask's edge; of what is thin (straps, laces, the strokes of a print) as much as there is. */
export function surelyInside(mask: Mask): Mask {
  const core = erode(mask, AWAY_PX)
  const thin = without(mask, dilate(core, 2 * AWAY_PX))
  const middle = erode(thin, 1)
  const thinnest = without(thin, dilate(middle, 2))
  return union(union(core, middle), thinnest)
}
