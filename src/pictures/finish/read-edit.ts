import type { Lab } from '../../domain/color/lab.ts'
import { dilate, intersect, invert, without } from '../mask/morphology.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { countInside, type LabPlanes, type Mask, type Raster } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'
import { shrink, sizeWithin } from '../raster/shrink.ts'
import { valuesAt } from '../raster/values-at.ts'
import { coreOf, sampleCore } from '../recolor/sample-core.ts'
import { measureColor } from '../recolor/thing-color.ts'
import { type Registration, registerEdit } from '../register/register-edit.ts'
import { warpEdit } from '../register/warp-edit.ts'
import { balanceCast } from './balance-cast.ts'
import { chooseThing } from './choose-thing.ts'
import { otherThanCloth, readCloth } from './cloth.ts'
import { kinshipOf } from './color-kinship.ts'
import { compareGradients } from './compare-gradients.ts'
import { dropStrokes } from './drop-strokes.ts'
import { dropTinted } from './drop-tinted.ts'
import { findUnexplained } from './explain-change.ts'
import { fillUnseen } from './fill-unseen.ts'
import { findChange } from './find-change.ts'
import { findPaintedOver } from './painted-over.ts'

/** What an edit did, seen on a grid that is no larger than what editors return. */
export interface ReadEdit {
  readonly registration: Registration
  readonly original: LabPlanes
  /** Registered, and without its colour cast. */
  readonly edit: LabPlanes
  readonly castDeltaE: number
  /** Everything that changed. */
  readonly change: Mask
  /** What of it is the thing in its new colour. */
  readonly mask: Mask
  /** Where it did something else than that. */
  readonly unexplained: Mask
  /** What of the thing's prints and trims took its colour as well; they keep their own. */
  readonly painted: Mask
  /** How much more each cell of colour of the original is the thing's than its ground's, as log-odds. */
  readonly kinship: Float32Array
  readonly difference: Float32Array
  /** Which way each pixel changed. */
  readonly steps: LabPlanes
  /** The thing's colour in the edit. */
  readonly editColor: Lab
  /** Pixels well inside of the thing. */
  readonly core: Int32Array
  /** How far the edit has the original's folds: the correlation of lightness gradients on a coarse grid, −1…1. */
  readonly editStructure: number
}

interface Reading {
  readonly small: Raster
  readonly edit: Raster
  readonly target: Lab | undefined
  readonly within?: Mask | undefined
}

const GROUND_PX = 3
const INSET_PX = 3
const HALF = 0.5

/** Registers an edit, takes its cast away, and tells the thing in its new colour from everything else it changed. */
export function readEdit({ small, edit: sent, target, within }: Reading): ReadEdit {
  const registration = registerEdit(small, sent)
  const { raster, seen } = warpEdit(sent, registration.similarity)
  const original = labPlanesOf(small)
  const withCast = labPlanesOf(raster)
  const { lab: edit, castDeltaE, noise } = balanceCast(original, withCast, seen)
  const { mask: change, difference, steps } = findChange(original, edit, { withCast, noise, seen })
  const allowed = within ? intersect(change, within) : change
  const chosen = chooseThing({ change: allowed, original, edit, target })
  const core = sampleCore(coreOf(chosen, INSET_PX), chosen)
  const editColor = countInside(chosen) === 0 ? { l: 0, a: 0, b: 0 } : measureColor(edit, core)
  const cloth = readCloth(original, core)
  const unexplained = findUnexplained({ small, original, edit, withCast, seen, core, editColor })
  const painted = findPaintedOver(original, { mask: chosen, cloth })
  // Cloth that the editor lit otherwise, a sheen or a filled fold, is still the thing.
  const spoilt = otherThanCloth(original, unexplained, cloth)
  const explained = without(without(chosen, spoilt), dilate(painted, 1))
  const kinship = kinshipOf(original, explained, invert(dilate(change, GROUND_PX)))
  const usual = medianOf(valuesAt(difference, core))
  const least = usual * HALF
  const lit = dropTinted(original, { mask: explained, kinship, difference, least })
  const plain = dropStrokes(original, { mask: lit, cloth, edit, withCast, least })
  const mask = fillUnseen(original, { mask: plain, seen, kinship })
  return {
    registration,
    original,
    edit,
    castDeltaE,
    change,
    mask,
    unexplained,
    painted,
    kinship,
    difference,
    steps,
    editColor,
    core,
    editStructure: coarseStructure(small, raster, mask),
  }
}

const COARSE_LONG_SIDE_PX = 160

/** An editor draws grain and weave anew; folds and seams it should keep. */
function coarseStructure(original: Raster, edit: Raster, mask: Mask): number {
  const size = sizeWithin(original, COARSE_LONG_SIDE_PX)
  const core = sampleCore(coreOf(mask, INSET_PX), size)
  return compareGradients(shrink(original, size), shrink(edit, size), core).correlation
}
