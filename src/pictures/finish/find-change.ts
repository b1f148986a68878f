import { erode, open } from '../mask/morphology.ts'
import { dropSmall, fillHoles, findRegions } from '../mask/regions.ts'
import { boxMean } from '../raster/box-mean.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'

/** What an edit changed. */
export interface Change {
  readonly mask: Mask
  /** Typical difference in Lab of what was not meant to change: 0 for an exact edit. */
  readonly noise: number
}

const FRAME_SHARE = 0.06
/** Lab differences above which a change is sure, and down to which it is followed, on a noiseless edit. */
const HIGH = 4
const LOW = 1.5
const MOST_HIGH = 18
const SURE_PX = 4
const LOOK_AROUND_PX = 8

/**
 * Finds what an edit changed: differences in Lab with hysteresis above the edit's own noise, followed only
 * down to half of the change nearby (soft edges and glows are less), cleaned of specks and pinholes.
 */
export function findChange(original: LabPlanes, edited: LabPlanes): Change {
  const raw = differenceOf(original, edited)
  const noise = frameNoise(raw, original)
  const difference = noise > 0.3 ? boxMean(raw, original, 1) : raw
  const high = Math.min(MOST_HIGH, HIGH + 3 * noise)
  const low = Math.min(high / 2, LOW + 2 * noise)
  const linked = hysteresis(original, { difference, low, high })
  const cut = cutSoftEdges(linked, difference)
  return { mask: clean(cut, noise), noise }
}

function differenceOf(one: LabPlanes, other: LabPlanes): Float32Array {
  const difference = new Float32Array(one.l.length)
  for (let i = 0; i < difference.length; i++) {
    const dl = one.l[i] - other.l[i]
    const da = one.a[i] - other.a[i]
    const db = one.b[i] - other.b[i]
    difference[i] = Math.sqrt(dl * dl + da * da + db * db)
  }
  return difference
}

/** The median difference along the picture's frame, which is ground in nearly every product picture. */
function frameNoise(difference: Float32Array, { widthPx, heightPx }: LabPlanes): number {
  const depth = Math.ceil(FRAME_SHARE * Math.min(widthPx, heightPx))
  const frame = difference.filter((_, i) => {
    const x = i % widthPx
    const y = (i - x) / widthPx
    return Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < depth
  })
  return frame.sort()[frame.length >> 1]
}

interface Thresholds {
  readonly difference: Float32Array
  readonly low: number
  readonly high: number
}

/** All above `low` that hangs together with something above `high`. */
function hysteresis(lab: LabPlanes, { difference, low, high }: Thresholds): Mask {
  const above = new Uint8Array(difference.length)
  for (let i = 0; i < above.length; i++) above[i] = difference[i] > low ? 1 : 0
  const regions = findRegions(maskFrom(lab, above))
  const isSure = new Uint8Array(regions.areas.length + 1)
  for (let i = 0; i < above.length; i++) if (difference[i] > high) isSure[regions.labels[i]] = 1
  for (let i = 0; i < above.length; i++) above[i] &= isSure[regions.labels[i]]
  return maskFrom(lab, above)
}

/** Near its edge a pixel stays only if it changed by at least half of what the inside next to it did. */
function cutSoftEdges(mask: Mask, difference: Float32Array): Mask {
  const sure = erode(mask, SURE_PX)
  const count = boxMean(new Float32Array(sure.inside), mask, LOOK_AROUND_PX)
  const inner = new Float32Array(difference.length)
  for (let i = 0; i < inner.length; i++) inner[i] = difference[i] * sure.inside[i]
  const sums = boxMean(inner, mask, LOOK_AROUND_PX)
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) {
    if (mask.inside[i] === 0) continue
    const isClear = sure.inside[i] === 1 || count[i] < 1e-4 || difference[i] > (0.5 * sums[i]) / count[i]
    inside[i] = isClear ? 1 : 0
  }
  return maskFrom(mask, inside)
}

function clean(mask: Mask, noise: number): Mask {
  const calm = noise > 0.3 ? open(mask, 1) : mask
  const speck = Math.max(4, Math.round(countInside(calm) * 0.0005 * Math.min(1, noise)))
  return fillHoles(dropSmall(calm, speck), (area) => area <= 4)
}
