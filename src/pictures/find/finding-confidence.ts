import type { FoundThing } from './find-thing.ts'

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/** A score of this and more is as good as pictures get. */
const FULL_SCORE = 0.45

/**
 * How far the finder trusts its own guess, 0…1: its score (edge, colours, middle, border, size), lowered where two
 * materials of the thing are equally good and where the main material is a small part of it.
 */
export function findingConfidence({ score, main }: FoundThing): number {
  const rivalry = main.rivalShare / Math.max(1e-6, main.share)
  return clampShare(score.total / FULL_SCORE) * clampShare(1.3 - 0.8 * rivalry)
}
