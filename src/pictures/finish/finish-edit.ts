import type { Lab } from '../../domain/color/lab.ts'
import type { Report } from '../../domain/report.ts'
import type { FoundThing } from '../find/find-thing.ts'
import { findingConfidence } from '../find/finding-confidence.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import { type Matte, softMatte } from '../matte/soft-matte.ts'
import { boxAround, cropLab, cropMask, cropRaster, pasteMask, pasteRaster } from '../raster/crop.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { countInside, type LabPlanes, type Mask, maskFrom, type Raster } from '../raster/raster.ts'
import { carryColor } from '../recolor/carry-color.ts'
import { landColor } from '../recolor/land-color.ts'
import { coreOf, measureColor } from '../recolor/thing-color.ts'
import { alignEdit } from './align-edit.ts'
import { findChange } from './find-change.ts'
import { leftOutShare } from './left-out-share.ts'
import { measureReport } from './measure-report.ts'
import { oldColorShare } from './old-color-share.ts'

export interface FinishingRequest {
  readonly original: Raster
  readonly edited: Raster
  readonly target: Lab | undefined
  /** Found in the original: the independent guess that the edit is held against. */
  readonly found: FoundThing
}

export interface Finished {
  readonly raster: Raster
  readonly report: Report
}

/** Room around the change that its soft edge and its ground's colours need. */
const MARGIN_PX = 16

/** Puts an edit's change of colour onto the original's own pixels, lands it on the target, and measures it. */
export function finishEdit({ original, edited, target, found }: FinishingRequest): Finished {
  const originalLab = labPlanesOf(original)
  const editedLab = labPlanesOf(alignEdit(edited, original))
  const { mask } = findChange(originalLab, editedLab)
  const box = boxAround(mask, MARGIN_PX)
  const part = {
    original: cropRaster(original, box),
    lab: cropLab(originalLab, box),
    editedLab: cropLab(editedLab, box),
    mask: cropMask(mask, box),
  }
  const matte = softMatte(part.lab, part.mask)
  const recolored = countInside(mask) === 0 ? part.original : recolor({ ...part, matte, target })
  const finished = pasteRaster(original, recolored, box)
  const report = measureReport({
    original,
    finished,
    allowed: pasteMask(allowedBy(matte), box, original),
    mask,
    inThing: { before: part.lab, after: labPlanesOf(recolored), core: coreOf(part.mask) },
    target,
    guess: resampleMask(found.material, original),
    findingConfidence: findingConfidence(found),
    oldHueShare: oldColorShare(mask, found),
    leftOutShare: leftOutShare(part.lab, part.mask),
  })
  return { raster: finished, report }
}

interface Recoloring {
  readonly original: Raster
  readonly lab: LabPlanes
  readonly editedLab: LabPlanes
  readonly mask: Mask
  readonly matte: Matte
  readonly target: Lab | undefined
}

/** Without a target of its own, the edit's colour is the target. */
function recolor({ original, lab, editedLab, mask, matte, target }: Recoloring): Raster {
  const core = coreOf(mask)
  const transfer = landColor({ lab, core, target: target ?? measureColor(editedLab, core) })
  return carryColor({ original, lab, matte, transfer })
}

/** Where the matte lets pixels change. */
function allowedBy({ share }: Matte): Mask {
  const inside = new Uint8Array(share.values.length)
  for (let i = 0; i < inside.length; i++) inside[i] = share.values[i] > 0 ? 1 : 0
  return maskFrom(share, inside)
}
