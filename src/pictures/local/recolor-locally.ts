import type { Lab } from '../../domain/color/lab.ts'
import { invalidInput } from '../../domain/errors.ts'
import { findThing } from '../find/find-thing.ts'
import { erode } from '../mask/morphology.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import { refineMask } from '../matte/refine-mask.ts'
import { softMatte } from '../matte/soft-matte.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { countInside, type Mask, maskFrom, type Raster } from '../raster/raster.ts'
import { carryColor } from '../recolor/carry-color.ts'
import { landColor } from '../recolor/land-color.ts'
import { coreOf } from '../recolor/thing-color.ts'

/**
 * Finds the thing and gives its main material the target's colour; everything else stays as it was.
 * @throws ColorwayError `invalid_input` where nothing stands out from the ground.
 */
export function recolorLocally(original: Raster, target: Lab): Raster {
  const found = findThing(original)
  if (countInside(found.material) === 0) {
    throw invalidInput(
      'No product stands out from the background of this picture.',
      'Use a picture with more contrast, or have this one edited by a hosted provider.',
    )
  }
  const factor = original.widthPx / found.lab.widthPx
  const lab = labPlanesOf(original)
  const mask = refineMask({
    lab,
    guess: resampleMask(found.material, original),
    reachPx: Math.ceil(1.5 * factor),
    notThing: resampleMask(outsideOf(found.thing), original),
  })
  const transfer = landColor({ lab, core: coreOf(mask), target })
  return carryColor({ original, lab, matte: softMatte(lab, mask), transfer })
}

const outsideOf = (thing: Mask): Mask => {
  const inverse = maskFrom(
    thing,
    thing.inside.map((value) => 1 - value),
  )
  return erode(inverse, 2)
}
