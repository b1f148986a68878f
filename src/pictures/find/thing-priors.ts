import { type LabPlanes, type Plane, planeFrom } from '../raster/raster.ts'
import { otsuThreshold } from './otsu-threshold.ts'
import { salienceOf } from './saliency.ts'
import type { SmoothGround } from './smooth-ground.ts'
import { cutSuperpixels } from './superpixels.ts'

const PATCHES = 220
/** A ground that explains this share of the border counts as one smooth surface. */
export const PLAIN_SHARE = 0.7
const STRONGEST = 3

/**
 * Several first beliefs about where the thing is, each right for another kind of picture: what differs from a
 * smooth ground, what stands out from a varied one, what lies in the middle, what a close-up cuts off below.
 * Above 0 likely thing, below 0 likely ground, in log-odds.
 */
export function proposePriors(lab: LabPlanes, ground: SmoothGround): Plane[] {
  const salience = salientPrior(lab)
  const middle = middlePrior(lab, 0.5)
  const priors = [salience, middle, sumOf(salience, middle), middlePrior(lab, 0.78)]
  return ground.explained >= PLAIN_SHARE ? [plainPrior(lab, ground), ...priors] : priors
}

const clampOdds = (odds: number) => Math.max(-STRONGEST, Math.min(STRONGEST, odds))

const sumOf = (one: Plane, other: Plane): Plane =>
  planeFrom(
    one,
    one.values.map((value, i) => clampOdds(value + other.values[i])),
  )

function plainPrior(lab: LabPlanes, { distance, noise }: SmoothGround): Plane {
  const threshold = 2.5 * noise + 1.5
  return planeFrom(
    lab,
    distance.values.map((value) => clampOdds((value - threshold) / (0.6 * noise + 0.6))),
  )
}

function salientPrior(lab: LabPlanes): Plane {
  const patches = cutSuperpixels(lab, PATCHES)
  const salience = salienceOf(patches)
  const threshold = otsuThreshold(salience, patches.areaPx)
  const values = new Float32Array(lab.l.length)
  for (let i = 0; i < values.length; i++) values[i] = clampOdds(6 * (salience[patches.labels[i]] - threshold))
  return planeFrom(lab, values)
}

/** A blob in the middle, or lower, where a close-up shows a part that the picture's edge cuts off. */
function middlePrior(lab: LabPlanes, centreY: number): Plane {
  const { widthPx, heightPx } = lab
  const values = new Float32Array(lab.l.length)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const across = (x / widthPx - 0.5) / 0.36
      const down = (y / heightPx - centreY) / (centreY > 0.6 ? 0.5 : 0.36)
      values[i] = clampOdds(2 - 2 * Math.hypot(across, down) ** 2)
    }
  }
  return planeFrom(lab, values)
}
