import { type LabPlanes, type Plane, planeFrom } from '../raster/raster.ts'
import { borderPrior } from './border-prior.ts'
import { calmPrior } from './calm-prior.ts'
import type { CutBoard } from './cut-board.ts'
import { otsuThreshold } from './otsu-threshold.ts'
import { salienceOf } from './saliency.ts'
import { distanceFromGround, isPlain, type SmoothGround } from './smooth-ground.ts'
import { cutSuperpixels } from './superpixels.ts'

const PATCHES = 220
const STRONGEST = 3

/**
 * Several first beliefs about where the thing is, each right for another kind of picture: what differs from a
 * smooth ground, what stands out from a varied one, what lies in the middle, what a close-up cuts off below, what
 * has not the colours or the unrest of the border.
 * Above 0 likely thing, below 0 likely ground, in log-odds.
 */
export function proposePriors(board: CutBoard, ground: SmoothGround): Plane[] {
  const { lab } = board
  const salience = salientPrior(lab)
  const middle = middlePrior(lab, 0.5)
  const priors = [salience, middle, sumOf(salience, middle), middlePrior(lab, 0.78)]
  if (isPlain(ground)) return [plainPrior(lab, ground), ...priors]
  const border = borderPrior(board)
  const calm = calmPrior(lab)
  return [...priors, border, sumOf(border, middle), ...(calm === undefined ? [] : [calm])]
}

const clampOdds = (odds: number) => Math.max(-STRONGEST, Math.min(STRONGEST, odds))

function sumOf(one: Plane, other: Plane): Plane {
  const values = new Float32Array(one.values.length)
  for (let i = 0; i < values.length; i++) values[i] = clampOdds(one.values[i] + other.values[i])
  return planeFrom(one, values)
}

function plainPrior(lab: LabPlanes, ground: SmoothGround): Plane {
  const { values } = distanceFromGround(lab, ground)
  const threshold = 2.5 * ground.noise + 1.5
  for (let i = 0; i < values.length; i++)
    values[i] = clampOdds((values[i] - threshold) / (0.6 * ground.noise + 0.6))
  return planeFrom(lab, values)
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
      values[i] = clampOdds(2 - 2 * (across * across + down * down))
    }
  }
  return planeFrom(lab, values)
}
