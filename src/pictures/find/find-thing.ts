import { type BodyPart, bodyPartOf } from '../../domain/body-part.ts'
import { intersectionOverUnion } from '../mask/compare-masks.ts'
import { without } from '../mask/morphology.ts'
import { fillHoles, findRegions, keepRegions, largestOf } from '../mask/regions.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import {
  countInside,
  type LabPlanes,
  type Mask,
  type Plane,
  pixelCount,
  planeFrom,
  type Raster,
} from '../raster/raster.ts'
import { shrink, sizeWithin } from '../raster/shrink.ts'
import { chooseByForm } from './choose-by-form.ts'
import { type CutBoard, layOut } from './cut-board.ts'
import { cutMaterial } from './cut-material.ts'
import { findPerson } from './find-person.ts'
import { grabCut } from './grab-cut.ts'
import { findMainMaterial, type MainMaterial } from './main-material.ts'
import { type CandidateScore, scoreCandidate } from './score-candidate.ts'
import { fitSmoothGround, type SmoothGround } from './smooth-ground.ts'
import { proposePriors } from './thing-priors.ts'
import { wornPrior } from './worn-prior.ts'

/** The finder's guess, on a small copy of the picture. */
export interface FoundThing {
  readonly lab: LabPlanes
  /** The whole thing, with its logos, soles and legs. */
  readonly thing: Mask
  readonly score: CandidateScore
  /** How good and how different the strongest other guess was, or could well be, 0…1. */
  readonly rival: number
  /** The part in its main material: what a change of colour should change. */
  readonly material: Mask
  readonly main: MainMaterial
}

/** What is known of the thing besides its picture. */
export interface FindingHints {
  /** What it is called, such as "t-shirt": where on a person it is worn. */
  readonly noun?: string | undefined
}

const GUESSING_LONG_SIDE_PX = 96
const SETTLING_LONG_SIDE_PX = 160
const WORKING_LONG_SIDE_PX = 256
/** An outline is fewer pixels long on the smaller copy, so each costs less against the same share of pixels. */
const GUESSING_SMOOTHNESS = 4
const SETTLING_SMOOTHNESS = 5
const WORKING_SMOOTHNESS = 6
const LEAST_SHARE = 0.0015
/** How strongly a guess holds on to itself when its own colours decide anew. */
const HOLD_LOOSELY = 0.4
const HOLD_FIRMLY = 1.2
const NEVER = -4

interface Candidate {
  readonly thing: Mask
  readonly score: CandidateScore
}

/**
 * Finds the thing that a picture shows, and its main material, without any trained model: weighs several guesses
 * on a very small copy, then cuts the best one anew on larger ones. Where the noun is something worn and somebody
 * wears it, it is looked for where it is worn.
 */
export function findThing(raster: Raster, { noun }: FindingHints = {}): FoundThing {
  const large = shrink(raster, sizeWithin(raster, WORKING_LONG_SIDE_PX))
  const [small, middle, lab] = [GUESSING_LONG_SIDE_PX, SETTLING_LONG_SIDE_PX, WORKING_LONG_SIDE_PX].map(
    (longSidePx) => labPlanesOf(shrink(large, sizeWithin(large, longSidePx))),
  )
  const ground = fitSmoothGround(small)
  const part = noun === undefined ? undefined : bodyPartOf(noun)
  const settling = layOut(middle)
  const guess = (part && guessWorn(settling, part)) ?? guessAlone(layOut(small), settling, { ground, part })
  const board = layOut(lab)
  const prior = holdOn(resampleMask(guess.thing, lab), HOLD_FIRMLY)
  if (guess.bare) keepOut(prior, resampleMask(guess.bare, lab))
  const { thing, score } = tryPrior(board, { prior, rounds: 1, smoothness: WORKING_SMOOTHNESS })
  const main = findMainMaterial(board, thing)
  const material = cutMaterial({ board, thing, main, ground })
  const isSoleHidden = part === 'feet' && main.rivalShare < LEAST_SOLE
  const rival = isSoleHidden ? Math.max(guess.rival, DOUBTFUL) : guess.rival
  return { lab, thing, score, main, rival, material }
}

interface Guess {
  readonly thing: Mask
  /** How good and how different the strongest other guess was, 0…1. */
  readonly rival: number
  /** What is no part of it: skin and hair of whoever wears it, other garments. */
  readonly bare?: Mask
}

/** Where one garment is chosen among others by its form alone, the guess is a bold one. */
const BOLD = 0.5
/** Where cloth ends at skin of its own colour, or a shoe at a sole, nobody can tell where. */
const DOUBTFUL = 0.7
/** A shoe of which less is of another material has its sole taken for its upper. */
const LEAST_SOLE = 0.05

function guessWorn(board: CutBoard, part: BodyPart): Guess | undefined {
  const person = findPerson(board.lab)
  const worn = person && wornPrior(board.lab, person, part)
  if (worn === undefined) return undefined
  const { prior, bare, isSkinColored } = worn
  const thing = without(tidy(grabCut(board, { prior, rounds: 3, smoothness: SETTLING_SMOOTHNESS })), bare)
  return countInside(thing) === 0 ? undefined : { thing, bare, rival: isSkinColored ? DOUBTFUL : 0 }
}

function guessAlone(board: CutBoard, settling: CutBoard, { ground, part }: Hints): Guess {
  const guesses = guessThings(board, ground)
  const guess = bestOf(guesses)
  const { thing } = settle(settling, guess.thing)
  const settled = { thing: resampleMask(thing, board.lab), score: guess.score }
  const rival = strongestRival(settled, guesses)
  const chosen = part && chooseByForm(thing, part)
  return chosen === undefined
    ? { thing, rival }
    : { thing: chosen, rival: Math.max(rival, BOLD), bare: without(thing, chosen) }
}

interface Hints {
  readonly ground: SmoothGround
  readonly part: BodyPart | undefined
}

/** Makes it as good as sure that what a mask covers is no part of the thing. */
function keepOut({ values }: Plane, { inside }: Mask): void {
  for (let i = 0; i < values.length; i++) if (inside[i] === 1) values[i] = NEVER
}

function guessThings(board: CutBoard, ground: SmoothGround): readonly Candidate[] {
  return proposePriors(board, ground).map((prior) =>
    tryPrior(board, { prior, rounds: 2, smoothness: GUESSING_SMOOTHNESS }),
  )
}

/** Lets the guess's own colours decide anew, unless that makes it worse. */
function settle(board: CutBoard, guess: Mask): Candidate {
  const thing = resampleMask(guess, board.lab)
  const anew = tryPrior(board, {
    prior: holdOn(thing, HOLD_LOOSELY),
    rounds: 2,
    smoothness: SETTLING_SMOOTHNESS,
  })
  return bestOf([{ thing, score: scoreCandidate(board, thing) }, anew])
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
  board: CutBoard,
  options: { readonly prior: Plane; readonly rounds: number; readonly smoothness: number },
): Candidate {
  const thing = tidy(grabCut(board, options))
  return { thing, score: scoreCandidate(board, thing) }
}

/** A belief in a guess: it may still grow over what has its colours, or give up what has not. */
function holdOn(thing: Mask, strength: number): Plane {
  const odds = new Float32Array(thing.inside.length)
  for (let i = 0; i < odds.length; i++) odds[i] = thing.inside[i] === 1 ? strength : -strength
  return planeFrom(thing, odds)
}

/** Keeps the regions that matter against the largest, and fills pinholes. */
function tidy(cut: Mask): Mask {
  const count = pixelCount(cut)
  const regions = findRegions(cut)
  const largest = largestOf(regions.areas)
  const kept = keepRegions(regions, (area) => area >= Math.max(LEAST_SHARE * count, 0.08 * largest))
  return fillHoles(kept, (area) => area < LEAST_SHARE * count)
}
