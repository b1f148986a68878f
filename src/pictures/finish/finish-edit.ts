import type { Lab } from '../../domain/color/lab.ts'
import type { Report } from '../../domain/report.ts'
import type { FoundThing } from '../find/find-thing.ts'
import { changeShare } from '../matte/change-share.ts'
import { drawMatte, type FullMatte } from '../matte/full-matte.ts'
import { limitMatte } from '../matte/limit-matte.ts'
import { readSides } from '../matte/sides.ts'
import type { TakeCanvas } from '../raster/keep-canvas.ts'
import { labAt } from '../raster/lab-at.ts'
import { countInside, type Mask, type Raster } from '../raster/raster.ts'
import { compositeOnto } from '../recolor/composite-onto.ts'
import { landColor } from '../recolor/land-color.ts'
import { sampleCore } from '../recolor/sample-core.ts'
import { transferOnto } from '../recolor/transfer-onto.ts'
import { tabulate } from '../recolor/transfer-table.ts'
import { rescale } from '../register/similarity.ts'
import { measureReport } from './measure-report.ts'
import type { ReadEdit } from './read-edit.ts'

export interface FinishingRequest {
  readonly original: Raster
  readonly read: ReadEdit
  readonly target: Lab | undefined
  /** Found in the original: the independent guess that the edit is held against. */
  readonly found: FoundThing
  /** Whether the edit was made by anything but that guess. */
  readonly isGuessIndependent: boolean
  /** Nothing changes outside of it, not even a soft edge; of the original's size. */
  readonly within?: Mask | undefined
  /** The edit in the original's size, whose own pixels are taken; undefined: only its change of colour. */
  readonly edit?: Raster | undefined
  /** What the finished picture is drawn into. */
  readonly takeCanvas: TakeCanvas
}

export interface Finished {
  readonly raster: Raster
  readonly matte: FullMatte
  /** All but what only the encoded file shows. */
  readonly report: Omit<Report, 'backgroundPsnrDb'>
}

/** Puts an edit onto the original's own pixels, lands its colour on the target, and measures it. */
export function finishEdit(request: FinishingRequest): Finished {
  const { original, read, target, found, isGuessIndependent, edit } = request
  const core = sampleCore(read.mask, original)
  const { raster, matte } = edit ? composite(request, edit, core) : transfer(request, core)
  const mode = edit ? 'composite' : 'transfer'
  const report = measureReport({
    mode,
    original,
    raster,
    matte,
    read,
    core,
    target,
    found,
    isGuessIndependent,
  })
  return { raster, matte, report }
}

/** The colour's way to its goal; without a target of its own, the edit's colour is the goal. */
const landOn = (picture: Raster, core: Int32Array, goal: Lab) =>
  landColor({ lab: labAt(picture, core), core: Int32Array.from(core.keys()), target: goal })

function transfer(request: FinishingRequest, core: Int32Array) {
  const { original, read, target, within, takeCanvas } = request
  const { mask } = read
  const sides = readSides(read.original, mask)
  const shape = changeShare(read.steps, mask, sides)
  const matte = limitMatte(drawMatte(original, { mask, sides, shape }), within)
  if (countInside(mask) === 0) return { raster: original, matte }
  const carry = landOn(original, core, target ?? read.editColor)
  const raster = transferOnto(original, { matte, sides, transfer: carry, table: tabulate(carry), takeCanvas })
  return { raster, matte }
}

function composite(request: FinishingRequest, edit: Raster, core: Int32Array) {
  const { original, read, target, within, takeCanvas } = request
  const { mask, registration } = read
  const sides = readSides(read.original, mask)
  const shape = changeShare(read.steps, mask, sides)
  const matte = limitMatte(drawMatte(original, { mask, sides, shape }), within)
  const similarity = rescale(registration.similarity, original.widthPx / mask.widthPx)
  const table = target === undefined ? undefined : tabulate(landOn(edit, core, target))
  return { raster: compositeOnto(original, { matte, edit, similarity, table, takeCanvas }), matte }
}
