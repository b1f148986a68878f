import { dilate } from '../mask/morphology.ts'
import { dropSmall, fillHoles, findRegions, keepRegions } from '../mask/regions.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { type LabPlanes, type Mask, maskFrom, pixelCount, planeFrom, type Raster } from '../raster/raster.ts'
import { shrink, sizeWithin } from '../raster/shrink.ts'
import { grabCut } from './grab-cut.ts'
import { findMainMaterial, type MainMaterial } from './main-material.ts'
import { type CandidateScore, scoreCandidate } from './score-candidate.ts'
import { proposePriors } from './thing-priors.ts'

/** The finder's guess, on a small copy of the picture. */
export interface FoundThing {
  readonly lab: LabPlanes
  /** The whole thing, with its logos, soles and legs. */
  readonly thing: Mask
  readonly score: CandidateScore
  /** The part in its main material: what a change of colour should change. */
  readonly material: Mask
  readonly main: MainMaterial
}

const WORKING_LONG_SIDE_PX = 288
const LEAST_SHARE = 0.0015

/** Finds the thing that a picture shows, and its main material, without any trained model. */
export function findThing(raster: Raster): FoundThing {
  const lab = labPlanesOf(shrink(raster, sizeWithin(raster, WORKING_LONG_SIDE_PX)))
  const candidates = proposePriors(lab).map((prior) => {
    const thing = tidy(grabCut({ lab, prior, rounds: 2, smoothness: 6 }))
    return { thing, score: scoreCandidate(lab, thing) }
  })
  const { thing, score } = candidates.reduce((best, next) =>
    next.score.total > best.score.total ? next : best,
  )
  const main = findMainMaterial(lab, thing)
  return { lab, thing, score, main, material: refineMaterial(lab, thing, main) }
}

/** Keeps the regions that matter against the largest, and fills pinholes. */
function tidy(cut: Mask): Mask {
  const count = pixelCount(cut)
  const largest = Math.max(0, ...findRegions(cut).areas)
  const kept = keepRegions(cut, (area) => area >= Math.max(LEAST_SHARE * count, 0.08 * largest))
  return fillHoles(kept, (area) => area < LEAST_SHARE * count)
}

/** Cuts the main material from everything else, details and ground alike. */
function refineMaterial(lab: LabPlanes, thing: Mask, main: MainMaterial): Mask {
  const around = dilate(thing, 2)
  const values = new Float32Array(lab.l.length)
  for (let i = 0; i < values.length; i++) {
    if (around.inside[i] === 0) values[i] = -20
    else if (thing.inside[i] === 0) values[i] = -1
    else values[i] = main.mask.inside[i] === 1 ? 2 : -2
  }
  const cut = grabCut({ lab, prior: planeFrom(lab, values), rounds: 1, smoothness: 3 })
  const inThing = cut.inside.map((value, i) => value & around.inside[i])
  return dropSmall(maskFrom(lab, inThing), 6)
}
