import { edgeSteps } from './doubts.ts'
import type { FoundThing } from './find-thing.ts'

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/** A score of this and more is as good as pictures get. */
const FULL_SCORE = 0.42
/** The share of the edge that should have a clear step in colour; a leak's edge runs through flat colour. */
const FULL_CLEAR_SHARE = 0.9
const LEAST_CLEAR_SHARE = 0.35

/**
 * How far the finder trusts its own guess, 0…1: its score (edge, colours, middle, border, size), lowered where
 * stretches of the main material's edge have no step in colour, and where two materials are equally good.
 */
export function findingConfidence({ lab, material, score, main }: FoundThing): number {
  const { clearShare } = edgeSteps(lab, material)
  const clear = clampShare((clearShare - LEAST_CLEAR_SHARE) / (FULL_CLEAR_SHARE - LEAST_CLEAR_SHARE))
  const rivalry = main.rivalShare / Math.max(1e-6, main.share)
  return clampShare(score.total / FULL_SCORE) * clear * clampShare(1.3 - 0.8 * rivalry)
}
