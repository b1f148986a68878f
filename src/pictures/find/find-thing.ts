import { intersectionOverUnion } from '../mask/compare-masks.ts'
import { fillHoles, findRegions, keepRegions } from '../mask/regions.ts'
import { resampleMask } from '../mask/resample-mask.ts'
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
  /** How good and how different the strongest other guess was, 0…1. */
  readonly rival: number
  /** The part in its main material: what a change of colour should change. */
  readonly material: Mask
  readonly main: MainMaterial
}

const GUESSING_LONG_SIDE_PX = 160
const WORKING_LONG_SIDE_PX = 288
const LEAST_SHARE = 0.0015
/** How strongly a guess holds on to itself when its own colours decide anew. */
const HOLD_LOOSELY = 0.4
const HOLD_FIRMLY = 1.2

interface Candidate {
  readonly thing: Mask
  readonly score: CandidateScore
}

/**
 * Finds the thing that a picture shows, and its main material, without any trained model: weighs several guesses
 * on a very small copy, then cuts the best one anew on a larger one.
 */
export function findThing(raster: Raster): FoundThing {
  const lab = labPlanesOf(shrink(raster, sizeWithin(raster, WORKING_LONG_SIDE_PX)))
  const guess = guessThing(labPlanesOf(shrink(raster, sizeWithin(raster, GUESSING_LONG_SIDE_PX))))
  const held = holdOn(resampleMask(guess.thing, lab), HOLD_FIRMLY)
  const { thing, score } = tryPrior(lab, { prior: held, rounds: 1 })
  const main = findMainMaterial(lab, thing)
  return {
    lab,
    thing,
    score,
    main,
    rival: guess.rival,
    material: cutMaterial({ lab, thing, main, ground: fitSmoothGround(lab) }),
  }
}

function guessThing(lab: LabPlanes) {
  const priors = proposePriors(lab, fitSmoothGround(lab))
  const guesses = priors.map((prior) => tryPrior(lab, { prior, rounds: 2 }))
  const first = bestOf(guesses)
  const second = tryPrior(lab, { prior: holdOn(first.thing, HOLD_LOOSELY), rounds: 2 })
  const best = bestOf([first, second])
  return { thing: best.thing, rival: strongestRival(best, guesses) }
}

/** How good and how different the strongest other guess is: 0 where all good guesses agree, 1 for a tie. */
function strongestRival(best: Candidate, guesses: readonly Candidate[]): number {
  const rivals = guesses.map(
    ({ thing, score }) =>
      (score.total / Math.max(1e-6, best.score.total)) * (1 - intersectionOverUnion(thing, best.thing)),
  )
  return Math.min(1, Math.max(...rivals))
}

const bestOf = (candidates: readonly Candidate[]) =>
  candidates.reduce((best, next) => (next.score.total > best.score.total ? next : best))

function tryPrior(
  lab: LabPlanes,
  { prior, rounds }: { readonly prior: Plane; readonly rounds: number },
): Candidate {
  const thing = tidy(grabCut({ lab, prior, rounds, smoothness: 6 }))
  return { thing, score: scoreCandidate(lab, thing) }
}

/** A belief in a guess: it may still grow over what has its colours, or give up what has not. */
const holdOn = (thing: Mask, strength: number): Plane =>
  planeFrom(
    thing,
    Float32Array.from(thing.inside, (value) => (value === 1 ? strength : -strength)),
  )

/** Keeps the regions that matter against the largest, and fills pinholes. */
function tidy(cut: Mask): Mask {
  const count = pixelCount(cut)
  const largest = Math.max(0, ...findRegions(cut).areas)
  const kept = keepRegions(cut, (area) => area >= Math.max(LEAST_SHARE * count, 0.08 * largest))
  return fillHoles(kept, (area) => area < LEAST_SHARE * count)
}
