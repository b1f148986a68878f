import { findRegions, largestOf, pixelsByRegion } from '../mask/regions.ts'
import { edgeSteps } from './doubts.ts'
import type { FoundThing } from './find-thing.ts'

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/** A score of this and more is as good as pictures get. */
const FULL_SCORE = 0.32
/** The share of the edge that should have a clear step in colour; a leak's edge runs through flat colour. */
const FULL_CLEAR_SHARE = 0.95
const LEAST_CLEAR_SHARE = 0.6

/** Up to this, another guess differs as much as any picture's second best does. */
const HARMLESS_RIVAL = 0.4
const RIVAL_WEIGHT = 1.6
const STRANGER_WEIGHT = 0.5
const FULL_STRANGER_SHARE = 0.3
/** How much of the thing may be neither of its two main materials; a guess full of ground is a medley. */
const HARMLESS_MEDLEY = 0.02
const MEDLEY_WEIGHT = 4

/**
 * How far the finder trusts its own guess, 0…1: its score (edge, colours, middle, border, size, pieces), lowered
 * where stretches of the main material's edge have no step in colour, where two materials of the thing are equally
 * good or it is of many, where other things lie beside it, and where another guess at the thing was nearly as good. Weighed on
 * rendered pictures with true masks: below 0.6 lay most that went wrong, and few that went well.
 */
export function findingConfidence(found: FoundThing): number {
  const { lab, material, score, main, rival } = found
  const { clearShare } = edgeSteps(lab, material)
  const clear = clampShare((clearShare - LEAST_CLEAR_SHARE) / (FULL_CLEAR_SHARE - LEAST_CLEAR_SHARE))
  const rivalry = clampShare(1.36 - (0.8 * main.rivalShare) / Math.max(1e-6, main.share))
  const medley = 1 - main.share - main.rivalShare
  const plain = clampShare(1 - MEDLEY_WEIGHT * (medley - HARMLESS_MEDLEY))
  const alone = clampShare(1 - RIVAL_WEIGHT * (rival - HARMLESS_RIVAL))
  const together = 1 - STRANGER_WEIGHT * clampShare(strangerShare(found) / FULL_STRANGER_SHARE)
  return clampShare(score.total / FULL_SCORE) * clear * rivalry * plain * alone * together
}

/** Smaller pieces, against the largest, are details. */
const LEAST_PIECE = 0.15
/** A piece with less of the main material than this is another thing. */
const LEAST_MATERIAL = 0.2

/** The share of the thing that lies in pieces apart, made of something else: another garment, a plant. */
function strangerShare({ thing, material }: FoundThing): number {
  const regions = findRegions(thing)
  const { areas } = regions
  const ofMaterial = pixelsByRegion(regions).map((pixels) =>
    pixels.reduce((sum, pixel) => sum + material.inside[pixel], 0),
  )
  const least = LEAST_PIECE * largestOf(areas)
  const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0)
  const strange = areas.filter((area, piece) => area > least && ofMaterial[piece] < LEAST_MATERIAL * area)
  return sumOf(strange) / Math.max(1, sumOf(areas))
}
