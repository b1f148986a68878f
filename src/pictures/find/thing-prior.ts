import { type LabPlanes, type Plane, planeFrom } from '../raster/raster.ts'
import { salienceOf } from './saliency.ts'
import { fitSmoothGround, type SmoothGround } from './smooth-ground.ts'
import { cutSuperpixels } from './superpixels.ts'

export interface ThingPrior {
  /** Above 0 likely thing, below 0 likely ground, in log-odds. */
  readonly prior: Plane
  readonly ground: SmoothGround
  /** Whether one smooth surface explains the ground: then the prior is the distance from it. */
  readonly isPlain: boolean
}

const PATCHES = 260
const PLAIN_SHARE = 0.8
const MOST_NOISE = 5
const STRONGEST = 3

/** What each pixel looks like before any model of the thing: ground from the border, thing from what stands out. */
export function estimatePrior(lab: LabPlanes): ThingPrior {
  const ground = fitSmoothGround(lab)
  const isPlain = ground.explained >= PLAIN_SHARE && ground.noise < MOST_NOISE
  return { prior: isPlain ? plainPrior(lab, ground) : salientPrior(lab), ground, isPlain }
}

function plainPrior(lab: LabPlanes, { distance, noise }: SmoothGround): Plane {
  const threshold = 2.5 * noise + 1.5
  const values = distance.values.map((value) => {
    const odds = (value - threshold) / (0.6 * noise + 0.6)
    return Math.max(-STRONGEST, Math.min(STRONGEST, odds))
  })
  return planeFrom(lab, values)
}

function salientPrior(lab: LabPlanes): Plane {
  const patches = cutSuperpixels(lab, PATCHES)
  const salience = salienceOf(patches, 1)
  const threshold = otsu(salience, patches.areaPx)
  const values = new Float32Array(lab.l.length).map((_, pixel) => {
    const odds = 6 * (salience[patches.labels[pixel]] - threshold)
    return Math.max(-STRONGEST, Math.min(STRONGEST, odds))
  })
  return planeFrom(lab, values)
}

/** The threshold that separates values best into two groups (Otsu 1979). */
function otsu(values: Float32Array, weights: Float32Array): number {
  let best = 0.5
  let bestSpread = 0
  for (let threshold = 0.1; threshold < 0.9; threshold += 0.02) {
    const [low, high] = [
      summarize(values, weights, (value) => value < threshold),
      summarize(values, weights, (value) => value >= threshold),
    ]
    const spread = low.weight * high.weight * (low.mean - high.mean) ** 2
    if (spread <= bestSpread) continue
    bestSpread = spread
    best = threshold
  }
  return best
}

function summarize(values: Float32Array, weights: Float32Array, belongs: (value: number) => boolean) {
  let weight = 0
  let sum = 0
  values.forEach((value, i) => {
    if (!belongs(value)) return
    weight += weights[i]
    sum += weights[i] * value
  })
  return { weight, mean: weight === 0 ? 0 : sum / weight }
}
