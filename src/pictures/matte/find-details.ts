import { cellsOf, histogramOf } from '../find/color-histogram.ts'
import { erode } from '../mask/morphology.ts'
import { findRegions, keepRegions } from '../mask/regions.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'

interface DetailOptions {
  readonly lab: LabPlanes
  /** Well inside the main material, as far as a small copy of the picture showed. */
  readonly sure: Mask
  readonly otherParts: Mask
}

/** A colour this rare in the material (against a flat spread over its cells) is not the material's. */
const RARE = 2e-5
const MOST_SHARE = 0.25
const LEAST_AREA_PX = 5

/**
 * Details of other colours inside of the main material: colours that the thing's other parts have far more of, or
 * that the material has next to none of. Folds and glints fade into the material's own colours and stay.
 */
export function findDetails({ lab, sure, otherParts }: DetailOptions): Mask {
  const cells = cellsOf(lab)
  const own = histogramOf(cells, (pixel) => sure.inside[pixel], 2)
  const others = erode(otherParts, 1)
  const otherShare = Math.min(1, countInside(others) / Math.max(1, countInside(sure)))
  const foreign = histogramOf(cells, (pixel) => others.inside[pixel])
  const inside = new Uint8Array(cells.length)
  for (let i = 0; i < inside.length; i++) {
    if (sure.inside[i] === 0) continue
    const cell = cells[i]
    inside[i] = own[cell] < RARE || own[cell] < 0.15 * foreign[cell] * otherShare ? 1 : 0
  }
  const details = keepRegions(findRegions(maskFrom(lab, inside)), (area) => area >= LEAST_AREA_PX)
  return countInside(details) > MOST_SHARE * countInside(sure)
    ? maskFrom(lab, new Uint8Array(inside.length))
    : details
}
