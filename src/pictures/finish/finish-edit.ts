import type { Lab } from '../../domain/color/lab.ts'
import type { Report } from '../../domain/report.ts'
import { findThing } from '../find/find-thing.ts'
import { findingConfidence } from '../find/finding-confidence.ts'
import { union } from '../mask/morphology.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import { type Matte, softMatte } from '../matte/soft-matte.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { countInside, type LabPlanes, type Mask, maskFrom, type Raster } from '../raster/raster.ts'
import { carryColor } from '../recolor/carry-color.ts'
import { landColor } from '../recolor/land-color.ts'
import { coreOf, measureColor } from '../recolor/thing-color.ts'
import { alignEdit } from './align-edit.ts'
import { findChange } from './find-change.ts'
import { measureReport } from './measure-report.ts'
import { oldColorShare } from './old-color-share.ts'

export interface FinishingRequest {
  readonly original: Raster
  readonly edited: Raster
  readonly target: Lab | undefined
}

export interface Finished {
  readonly raster: Raster
  readonly report: Report
}

/** Puts an edit's change of colour onto the original's own pixels, lands it on the target, and measures it. */
export function finishEdit({ original, edited, target }: FinishingRequest): Finished {
  const originalLab = labPlanesOf(original)
  const editedLab = labPlanesOf(alignEdit(edited, original))
  const { mask } = findChange(originalLab, editedLab)
  const matte = softMatte(originalLab, mask)
  const finished =
    countInside(mask) === 0 ? original : recolor({ original, originalLab, editedLab, mask, matte, target })
  const found = findThing(original)
  const report = measureReport({
    original,
    originalLab,
    finished,
    mask,
    allowed: allowedBy(matte),
    target,
    guess: resampleMask(found.material, original),
    findingConfidence: findingConfidence(found),
    oldHueShare: oldColorShare(mask, found),
  })
  return { raster: finished, report }
}

interface Recoloring {
  readonly original: Raster
  readonly originalLab: LabPlanes
  readonly editedLab: LabPlanes
  readonly mask: Mask
  readonly matte: Matte
  readonly target: Lab | undefined
}

/** Without a target of its own, the edit's colour is the target. */
function recolor({ original, originalLab, editedLab, mask, matte, target }: Recoloring): Raster {
  const core = coreOf(mask)
  const aim = target ?? measureColor(editedLab, core)
  const transfer = landColor({ lab: originalLab, core, target: aim })
  return carryColor({ original, lab: originalLab, matte, transfer })
}

const allowedBy = ({ share, band }: Matte): Mask =>
  union(
    maskFrom(
      band,
      Uint8Array.from(share.values, (value) => (value > 0 ? 1 : 0)),
    ),
    band,
  )
