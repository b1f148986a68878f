import { dilate, erode, intersect, open, union } from '../mask/morphology.ts'
import { fillHoles, findRegions, keepRegions, largestOf, touchedBy } from '../mask/regions.ts'
import { boxMean } from '../raster/box-mean.ts'
import { halveMask, halvePlane } from '../raster/halve.ts'
import { type LabPlanes, type Mask, maskFrom, planeFrom } from '../raster/raster.ts'
import { slopeAt } from '../raster/slopes.ts'

/** What an edit changed. */
export interface Change {
  readonly mask: Mask
  /** ΔE*ab of each pixel, averaged over its neighbours, so that grain counts little. */
  readonly difference: Float32Array
  /** Which way each pixel changed: the differences of L*, a*, b*, not averaged. */
  readonly steps: LabPlanes
}

/** Lab differences above which a change is sure, and down to which it is followed, on a noiseless edit. */
const HIGH = 6
const MOST_HIGH = 16
const LOW_SHARE = 0.5
/** What an edit lies off its place by, at most, once it is registered. */
const MISPLACED_PX = 0.4
const SURE_PX = 3
const LOOK_AROUND_PX = 6
/** Nearer to its edge a pixel stays only if it changed by this share of what the inside next to it did. */
const HALF = 0.5

interface Seeing {
  /** The registered edit as it came: what is on the thing need not share the cast of the ground. */
  readonly withCast: LabPlanes
  /** Typical ΔE*ab of what did not change. */
  readonly noise: number
  /** Where the edit shows the picture. */
  readonly seen: Mask
}

/**
 * Finds what a registered edit without colour cast changed: differences in Lab with hysteresis above its noise,
 * forgiven where a steep original lies off its place by less than half a pixel, followed only down to half of the
 * change nearby (soft edges, glows and tinted shadows are less), cleaned of specks and pinholes.
 */
export function findChange(original: LabPlanes, edit: LabPlanes, seeing: Seeing): Change {
  const { noise } = seeing
  const steps = stepsOf(original, edit, seeing)
  const difference = averageLengths(steps)
  const high = Math.min(MOST_HIGH, HIGH + 1.5 * noise)
  const low = LOW_SHARE * high
  const linked = hysteresis(original, { difference, low, high })
  const mask = halveEdges(open(linked, 1), difference)
  return { mask: clean(mask), difference, steps }
}

/**
 * How each pixel changed, signed. One that is as it was with or without the cast did not change.
 */
function stepsOf(original: LabPlanes, edit: LabPlanes, { withCast, seen }: Seeing): LabPlanes {
  const count = original.l.length
  const [l, a, b] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)]
  for (let i = 0; i < count; i++) {
    if (seen.inside[i] === 0) continue
    const dl = edit.l[i] - original.l[i]
    const da = edit.a[i] - original.a[i]
    const db = edit.b[i] - original.b[i]
    const castL = withCast.l[i] - original.l[i]
    const castA = withCast.a[i] - original.a[i]
    const castB = withCast.b[i] - original.b[i]
    const isCastNearer = castL * castL + castA * castA + castB * castB < dl * dl + da * da + db * db
    l[i] = isCastNearer ? castL : dl
    a[i] = isCastNearer ? castA : da
    b[i] = isCastNearer ? castB : db
  }
  const { widthPx, heightPx } = original
  return { widthPx, heightPx, l, a, b }
}

/** The steps are averaged before they are measured: grain cancels out, a change of colour does not. */
function averageLengths(steps: LabPlanes): Float32Array {
  const [l, a, b] = [steps.l, steps.a, steps.b].map((plane) => boxMean(plane, steps, 1))
  writeLengths(l, a, b)
  return l
}

function writeLengths(l: Float32Array, a: Float32Array, b: Float32Array): void {
  for (let i = 0; i < l.length; i++) l[i] = Math.sqrt(l[i] * l[i] + a[i] * a[i] + b[i] * b[i])
}

interface Thresholds {
  readonly difference: Float32Array
  readonly low: number
  readonly high: number
}

/** All above `low` that hangs together with something above `high`, both beyond what a misplacement explains. */
function hysteresis(original: LabPlanes, { difference, low, high }: Thresholds): Mask {
  const { widthPx, heightPx } = original
  const above = new Uint8Array(difference.length)
  const sure = new Uint8Array(difference.length)
  for (let i = 0; i < above.length; i++) {
    if (difference[i] <= low) continue
    const excess = difference[i] - forgivenAt(original, i)
    if (excess > low) above[i] = 1
    if (excess > high) sure[i] = 1
  }
  const regions = findRegions({ widthPx, heightPx, inside: above })
  return keepRegions(regions, touchedBy(regions, { widthPx, heightPx, inside: sure }))
}

/** What a misplacement makes of a steep original; at the picture's border nothing is steep. */
function forgivenAt(original: LabPlanes, i: number): number {
  const { widthPx, heightPx } = original
  const x = i % widthPx
  const isBorder = x === 0 || x === widthPx - 1 || i < widthPx || i >= widthPx * (heightPx - 1)
  return isBorder ? 0 : MISPLACED_PX * slopeAt(original, i)
}

/** Moves the edge of a mask to where the change is half of what it is just inside. */
function halveEdges(mask: Mask, difference: Float32Array): Mask {
  const sure = erode(mask, SURE_PX)
  const near = dilate(mask, 2)
  const inner = insideMean(sure, difference)
  const thin = insideMean(erode(mask, 1), difference)
  const { widthPx, heightPx } = mask
  const halfWidth = Math.ceil(widthPx / 2)
  const inside = sure.inside.slice()
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (near.inside[i] === 0 || inside[i] === 1) continue
      const at = (y >> 1) * halfWidth + (x >> 1)
      const expected = inner[at] > 0 ? inner[at] : thin[at]
      if (expected > 0 && difference[i] > HALF * expected) inside[i] = 1
    }
  }
  return maskFrom(mask, inside)
}

/** The mean difference of the mask's pixels nearby, on a grid of half the size; 0 where there is none. */
function insideMean(mask: Mask, difference: Float32Array): Float32Array {
  const half = halveMask(mask)
  const values = halvePlane(planeFrom(mask, difference)).values
  for (let i = 0; i < values.length; i++) values[i] *= half.inside[i]
  const sums = boxMean(values, half, LOOK_AROUND_PX / 2)
  const count = boxMean(new Float32Array(half.inside), half, LOOK_AROUND_PX / 2)
  for (let i = 0; i < sums.length; i++) sums[i] = count[i] < 1e-3 ? 0 : sums[i] / count[i]
  return sums
}

const LEAST_SHARE = 0.0004
const LEAST_OF_LARGEST = 0.004
const PINHOLE_PX = 4

/** Drops specks, but for the patches of cloth inside of a letter, which lie within the thing. */
function clean(mask: Mask): Mask {
  const regions = findRegions(mask)
  const speck = Math.max(LEAST_SHARE * mask.inside.length, LEAST_OF_LARGEST * largestOf(regions.areas))
  const large = keepRegions(regions, (area) => area >= speck)
  const within = fillHoles(large, () => true)
  return fillHoles(union(large, intersect(mask, within)), (area) => area <= PINHOLE_PX)
}
