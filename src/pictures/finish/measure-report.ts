import { deltaE00 } from '../../domain/color/ciede2000.ts'
import { chromaOf, hueDiffDeg, type Lab } from '../../domain/color/lab.ts'
import type { Report } from '../../domain/report.ts'
import { borderCoverage } from '../find/doubts.ts'
import { intersectionOverUnion } from '../mask/compare-masks.ts'
import { countInside, type LabPlanes, type Mask, type Raster } from '../raster/raster.ts'
import { measureColor } from '../recolor/thing-color.ts'
import { structureOf } from './structure.ts'

interface Measuring {
  readonly original: Raster
  readonly finished: Raster
  /** Where pixels were allowed to change, soft edges included. */
  readonly allowed: Mask
  readonly mask: Mask
  readonly target: Lab | undefined
  /** The part of the picture around the mask, before and after, and the mask's core in it. */
  readonly inThing: { readonly before: LabPlanes; readonly after: LabPlanes; readonly core: Int32Array }
  /** The finder's guess at the main material, in the picture's size. */
  readonly guess: Mask
  readonly findingConfidence: number
  readonly oldHueShare: number
  readonly leftOutShare: number
}

/** Below this chroma a colour has no hue worth comparing. */
const LEAST_CHROMA = 8

/** Measures a finished picture against its original, its target and an independent guess at the thing. */
export function measureReport(measuring: Measuring): Report {
  const { original, finished, allowed, mask, target, inThing } = measuring
  const thingColor = measureColor(inThing.after, inThing.core)
  return {
    ...compareColors(thingColor, target),
    thingColor,
    backgroundChangedPixels: countChangedOutside(original, finished, allowed),
    maskShare: countInside(mask) / mask.inside.length,
    borderShare: borderCoverage(mask),
    structure: structureOf(inThing.before, inThing.after, inThing.core),
    oldHueShare: measuring.oldHueShare,
    leftOutShare: measuring.leftOutShare,
    maskAgreement: intersectionOverUnion(mask, measuring.guess),
    findingConfidence: measuring.findingConfidence,
  }
}

function compareColors(thing: Lab, target: Lab | undefined) {
  if (target === undefined) return { deltaE00: undefined, chromaDiff: undefined, hueDiffDeg: undefined }
  const hasHue = Math.min(chromaOf(thing), chromaOf(target)) >= LEAST_CHROMA
  return {
    deltaE00: deltaE00(thing, target),
    chromaDiff: Math.abs(chromaOf(thing) - chromaOf(target)),
    hueDiffDeg: hasHue ? hueDiffDeg(thing, target) : undefined,
  }
}

/** Counts by comparing the two pictures, not by trusting how the second was made. */
function countChangedOutside(original: Raster, finished: Raster, allowed: Mask): number {
  let count = 0
  for (let i = 0; i < allowed.inside.length; i++) {
    if (allowed.inside[i] === 1) continue
    const same =
      original.rgb[i * 3] === finished.rgb[i * 3] &&
      original.rgb[i * 3 + 1] === finished.rgb[i * 3 + 1] &&
      original.rgb[i * 3 + 2] === finished.rgb[i * 3 + 2] &&
      original.alpha?.[i] === finished.alpha?.[i]
    if (!same) count++
  }
  return count
}
