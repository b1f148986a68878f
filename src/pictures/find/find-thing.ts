import { fillHoles, findRegions, keepRegions } from '../mask/regions.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import {
  type LabPlanes,
  type Mask,
  type Plane,
  pixelCount,
  planeFrom,
  type Raster,
} from '../raster/raster.ts'
import { shrink, sizeWithin } from '../raster/shrink.ts'
import { cutMaterial } from './cut-material.ts'
import { grabCut } from './grab-cut.ts'
import { findMainMaterial, type MainMaterial } from './main-material.ts'
import { type CandidateScore, scoreCandidate } from './score-candidate.ts'
import { fitSmoothGround } from './smooth-ground.ts'
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

/** How strongly a guess holds on to itself when its own colours decide anew. */
const HOLD = 0.4

interface Candidate {
  readonly thing: Mask
  readonly score: CandidateScore
}

/** Finds the thing that a picture shows, and its main material, without any trained model. */
export function findThing(raster: Raster): FoundThing {
  const lab = labPlanesOf(shrink(raster, sizeWithin(raster, WORKING_LONG_SIDE_PX)))
  const ground = fitSmoothGround(lab)
  const first = bestOf(proposePriors(lab, ground).map((prior) => tryPrior(lab, prior)))
  const { thing, score } = bestOf([first, tryPrior(lab, holdOn(first.thing))])
  const main = findMainMaterial(lab, thing)
  return { lab, thing, score, main, material: cutMaterial({ lab, thing, main, ground }) }
}

const bestOf = (candidates: readonly Candidate[]) =>
  candidates.reduce((best, next) => (next.score.total > best.score.total ? next : best))

function tryPrior(lab: LabPlanes, prior: Plane): Candidate {
  const thing = tidy(grabCut({ lab, prior, rounds: 2, smoothness: 6 }))
  return { thing, score: scoreCandidate(lab, thing) }
}

/** A weak belief in a guess: it may grow over what has its colours, or give up what has not. */
const holdOn = (thing: Mask): Plane =>
  planeFrom(
    thing,
    Float32Array.from(thing.inside, (value) => (value === 1 ? HOLD : -HOLD)),
  )

/** Keeps the regions that matter against the largest, and fills pinholes. */
function tidy(cut: Mask): Mask {
  const count = pixelCount(cut)
  const largest = Math.max(0, ...findRegions(cut).areas)
  const kept = keepRegions(cut, (area) => area >= Math.max(LEAST_SHARE * count, 0.08 * largest))
  return fillHoles(kept, (area) => area < LEAST_SHARE * count)
}
