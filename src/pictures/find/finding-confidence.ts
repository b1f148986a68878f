import { edgeSteps } from './doubts.ts'
import type { FoundThing } from './find-thing.ts'

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/** A score of this and more is as good as pictures get. */
const FULL_SCORE = 0.42
/** The share of the edge that should have a clear step in colour; a leak's edge runs through flat colour. */
const FULL_CLEAR_SHARE = 0.9
const LEAST_CLEAR_SHARE = 0.35

/** Up to this, another guess differs as much as any picture's second best does. */
const HARMLESS_RIVAL = 0.3
const RIVAL_WEIGHT = 1.6

/**
 * How far the finder trusts its own guess, 0…1: its score (edge, colours, middle, border, size), lowered where
 * stretches of the main material's edge have no step in colour, where two materials of the thing are equally
 * good, and where another guess at the thing was nearly as good. Weighed on rendered pictures with true masks
 * and on photographs: below 0.6 lay all that went wrong, and few that went well.
 */
export function findingConfidence({ lab, material, score, main, rival }: FoundThing): number {
  const { clearShare } = edgeSteps(lab, material)
  const clear = clampShare((clearShare - LEAST_CLEAR_SHARE) / (FULL_CLEAR_SHARE - LEAST_CLEAR_SHARE))
  const rivalry = clampShare(1.3 - (0.8 * main.rivalShare) / Math.max(1e-6, main.share))
  const alone = clampShare(1 - RIVAL_WEIGHT * (rival - HARMLESS_RIVAL))
  return clampShare(score.total / FULL_SCORE) * clear * rivalry * alone
}
