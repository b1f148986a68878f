import { deltaE00 } from '../../domain/color/ciede2000.ts'
import { chromaOf, hueDiffDeg, type Lab } from '../../domain/color/lab.ts'
import type { Report } from '../../domain/report.ts'
import { borderCoverage, edgeSteps } from '../find/doubts.ts'
import type { FoundThing } from '../find/find-thing.ts'
import { findingConfidence } from '../find/finding-confidence.ts'
import { intersectionOverUnion } from '../mask/compare-masks.ts'
import { close, dilate, intersect, invert, union, without } from '../mask/morphology.ts'
import { fillHoles } from '../mask/regions.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import type { FullMatte } from '../matte/full-matte.ts'
import { boxAround } from '../raster/crop.ts'
import { halveLab, halveMask, halvePlane } from '../raster/halve.ts'
import { labAt } from '../raster/lab-at.ts'
import { countInside, type Mask, maskFrom, type Plane, planeFrom, type Raster } from '../raster/raster.ts'
import { coreOf, measureColor } from '../recolor/thing-color.ts'
import { rotationDegOf, scaleOf } from '../register/similarity.ts'
import { compareGradients } from './compare-gradients.ts'
import { countChangedOutside } from './count-changed-outside.ts'
import { foreignShare } from './foreign-share.ts'
import { leftOutShare } from './left-out-share.ts'
import { findLeftOver } from './left-over.ts'
import type { ReadEdit } from './read-edit.ts'
import { fitShadeLine } from './shade-line.ts'

interface Measuring {
  readonly mode: Report['mode']
  readonly original: Raster
  readonly raster: Raster
  readonly matte: FullMatte
  readonly read: ReadEdit
  /** Pixels of the original well inside of the thing. */
  readonly core: Int32Array
  readonly target: Lab | undefined
  readonly found: FoundThing
  readonly isGuessIndependent: boolean
  /** See `countChangedOutside`; 0 unless the result was read from a file. */
  readonly toleranceLevels?: number
}

/** Measures a finished picture against its original, its target, the edit and an independent guess at the thing. */
export function measureReport(measuring: Measuring): Omit<Report, 'backgroundPsnrDb'> {
  const { mode, original, raster, matte, read, core, target, found, toleranceLevels = 0 } = measuring
  const { isGuessIndependent } = measuring
  const [before, after] = [labAt(original, core), labAt(raster, core)]
  const all = Int32Array.from(core.keys())
  const isEmpty = core.length === 0
  const sourceColor = isEmpty ? colorOfGuess(found) : measureColor(before, all)
  const thingColor = isEmpty ? sourceColor : measureColor(after, all)
  const { mask } = read
  const gradients = compareGradients(original, raster, core)
  const contrast = spreadOf(after.l) / Math.max(1, spreadOf(before.l))
  return {
    mode,
    ...placementOf(read, original),
    ...compareColors(thingColor, target),
    thingColor,
    sourceDeltaE00: target === undefined ? undefined : deltaE00(sourceColor, target),
    editDeltaE00: target === undefined ? undefined : deltaE00(read.editColor, target),
    editUnevenness: Math.max(
      0,
      fitShadeLine(read.edit, read.core).spread - fitShadeLine(read.original, read.core).spread,
    ),
    backgroundChangedPixels: countChangedOutside(original, raster, { matte, toleranceLevels }),
    castDeltaE: read.castDeltaE,
    maskShare: shareInside(mask),
    maskBox: partAround(mask),
    borderShare: borderCoverage(mask),
    outlineShare: edgeSteps(read.original, mask).clearShare,
    foreignShare: foreignShare(read.original, mask, read.kinship),
    oldHueShare: leftOverShare(read),
    structure: gradients.correlation,
    editStructure: read.editStructure,
    sharpness: gradients.gain / Math.max(0.05, contrast),
    contrast,
    ...spoiltAndStray(read),
    maskAgreement: intersectionOverUnion(resampleMask(mask, found.lab), found.material),
    isGuessIndependent,
    findingConfidence: findingConfidence(found),
    leftOutShare: leftOutShare(halveLab(read.original), halveMask(mask)),
  }
}

/** Where nothing changed, the thing is what the finder takes for it. */
const colorOfGuess = ({ lab, material }: FoundThing): Lab => measureColor(lab, coreOf(material))

function placementOf({ registration, original }: ReadEdit, { widthPx }: Raster) {
  const { similarity, residualPx, agreeing } = registration
  const factor = widthPx / original.widthPx
  const [shiftXPx, shiftYPx] = [similarity.xPx * factor, similarity.yPx * factor]
  return {
    shiftPx: Math.hypot(shiftXPx, shiftYPx),
    shiftXPx,
    shiftYPx,
    scale: scaleOf(similarity),
    rotationDeg: rotationDegOf(similarity),
    residualPx: residualPx * factor,
    edgesKept: agreeing,
  }
}

/** Below this chroma a colour has no hue worth comparing. */
const LEAST_CHROMA = 8

export function compareColors(thing: Lab, target: Lab | undefined) {
  if (target === undefined) return { deltaE00: undefined, chromaDiff: undefined, hueDiffDeg: undefined }
  const hasHue = Math.min(chromaOf(thing), chromaOf(target)) >= LEAST_CHROMA
  return {
    deltaE00: deltaE00(thing, target),
    chromaDiff: Math.abs(chromaOf(thing) - chromaOf(target)),
    hueDiffDeg: hasHue ? hueDiffDeg(thing, target) : undefined,
  }
}

const shareInside = (mask: Mask) => countInside(mask) / mask.inside.length

const partAround = (mask: Mask) => {
  const { left, top, right, bottom } = boxAround(mask, 0)
  return {
    left: left / mask.widthPx,
    top: top / mask.heightPx,
    width: (right - left) / mask.widthPx,
    height: (bottom - top) / mask.heightPx,
  }
}

function leftOverShare({ original, mask, kinship }: ReadEdit): number {
  const old = countInside(findLeftOver({ original, mask, kinship }))
  return old / Math.max(1, old + countInside(mask))
}

/** Half of the distance between the 10th and the 90th percentile. */
function spreadOf(values: Float32Array): number {
  const sorted = values.slice().sort()
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]
  return sorted.length === 0 ? 0 : (at(0.9) - at(0.1)) / 2
}

const above = (plane: Plane, limit: number): Mask => {
  const inside = new Uint8Array(plane.values.length)
  for (let i = 0; i < inside.length; i++) inside[i] = plane.values[i] > limit ? 1 : 0
  return maskFrom(plane, inside)
}

const NEAR_PX = 3
/** A difference below this may be a cast that was not quite taken out, ΔE*ab. */
const CLEAR_CHANGE = 17

/** On a grid of half the size: these are areas, and a few pixels more or less do not matter. */
function spoiltAndStray(read: ReadEdit) {
  const { mask, change } = read
  const [thing, changed, odd, painted] = [mask, change, read.unexplained, read.painted].map(halveMask)
  const body = fillHoles(close(dilate(thing, 1), NEAR_PX), () => true)
  const elsewhere = invert(dilate(body, NEAR_PX))
  const spoilt = intersect(body, union(odd, painted))
  const others = without(without(changed, thing), painted)
  const clear = above(halvePlane(planeFrom(mask, read.difference)), CLEAR_CHANGE)
  const stray = intersect(elsewhere, union(odd, intersect(others, clear)))
  return {
    spoiltShare: countInside(spoilt) / Math.max(1, countInside(thing)),
    spoiltPart: countInside(spoilt) === 0 ? undefined : partAround(spoilt),
    strayShare: shareInside(stray),
    strayPart: countInside(stray) === 0 ? undefined : partAround(stray),
  }
}
