import { boxMean } from '../raster/box-mean.ts'
import { type LabPlanes, type Plane, planeFrom } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'

/** Against the picture's long side: about a motif of a pattern. */
const MOTIF_SHARE = 0.045
/** A border below this mean step in Lab between neighbours, on a copy of 100 px, is not busy. */
const BUSY = 3
const STRONGEST = 2.5

/**
 * Believes that what is calmer than a busy border is the thing: a plain shirt on flowers that share its colour.
 * Undefined where the border is not busy. In log-odds, above 0 likely thing.
 */
export function calmPrior(lab: LabPlanes): Plane | undefined {
  const { widthPx, heightPx } = lab
  const radius = Math.max(2, Math.round(MOTIF_SHARE * Math.max(widthPx, heightPx)))
  const busy = boxMean(stepsOf(lab), lab, radius)
  const border: number[] = []
  for (let i = 0; i < busy.length; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)]
    if (Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) === radius) border.push(busy[i])
  }
  const usual = medianOf(Float32Array.from(border))
  if (usual < BUSY) return undefined
  const values = new Float32Array(busy.length)
  for (let i = 0; i < values.length; i++) {
    const odds = 3 * Math.log((0.55 * usual) / (busy[i] + 0.1))
    values[i] = Math.max(-STRONGEST, Math.min(STRONGEST, odds))
  }
  return planeFrom(lab, values)
}

/** Each pixel's step in Lab to those to the right and below. */
function stepsOf({ widthPx, l, a, b }: LabPlanes): Float32Array {
  const steps = new Float32Array(l.length)
  for (let i = 0; i < steps.length - widthPx; i++) {
    const right = Math.hypot(l[i] - l[i + 1], a[i] - a[i + 1], b[i] - b[i + 1])
    const below = Math.hypot(l[i] - l[i + widthPx], a[i] - a[i + widthPx], b[i] - b[i + widthPx])
    steps[i] = (right + below) / 2
  }
  return steps
}
