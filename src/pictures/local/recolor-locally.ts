import type { Lab } from '../../domain/color/lab.ts'
import { invalidInput } from '../../domain/errors.ts'
import type { FoundThing } from '../find/find-thing.ts'
import { without } from '../mask/morphology.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import { fillFolds } from '../matte/fill-folds.ts'
import { refineMask } from '../matte/refine-mask.ts'
import { softMatte } from '../matte/soft-matte.ts'
import { boxAround, cropMask, cropRaster, pasteRaster } from '../raster/crop.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { countInside, type Raster } from '../raster/raster.ts'
import { carryColor } from '../recolor/carry-color.ts'
import { landColor } from '../recolor/land-color.ts'
import { coreOf } from '../recolor/thing-color.ts'

/** Room around the thing that its soft edge and its ground's colours need. */
const EDGE_PX = 12

export interface LocalRecoloring {
  readonly original: Raster
  /** Found in the original. */
  readonly found: FoundThing
  readonly target: Lab
}

/**
 * Gives the main material of the thing the target's colour; everything else stays as it was.
 * @throws ColorwayError `invalid_input` where nothing stands out from the ground.
 */
export function recolorLocally({ original, found, target }: LocalRecoloring): Raster {
  if (countInside(found.material) === 0) {
    throw invalidInput(
      'No product stands out from the background of this picture.',
      'Use a picture with more contrast, or have this one edited by a hosted provider.',
    )
  }
  const reachPx = Math.ceil((1.5 * original.widthPx) / found.lab.widthPx)
  const guess = resampleMask(found.material, original)
  const box = boxAround(guess, 3 * reachPx + EDGE_PX)
  const part = cropRaster(original, box)
  const lab = labPlanesOf(part)
  const refined = refineMask({
    lab,
    guess: cropMask(guess, box),
    reachPx,
    otherParts: cropMask(resampleMask(without(found.thing, found.material), original), box),
  })
  const mask = fillFolds(lab, refined)
  const transfer = landColor({ lab, core: coreOf(mask), target })
  const recolored = carryColor({ original: part, lab, matte: softMatte(lab, mask), transfer })
  return pasteRaster(original, recolored, box)
}
