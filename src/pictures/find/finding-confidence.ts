import { borderCoverage, edgeContrast } from './doubts.ts'
import type { FoundThing } from './find-thing.ts'

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/**
 * How far the finder trusts its own guess, 0…1: the product of what speaks for it. Contrast along the edge of the
 * main material, a thing that keeps off the picture's border, and a main material without an equal rival.
 */
export function findingConfidence(found: FoundThing): number {
  const contrast = clampShare(edgeContrast(found.lab, found.material) / 8)
  const inside = clampShare(1 - 1.6 * borderCoverage(found.material))
  const rivalry = found.main.rivalShare / Math.max(1e-6, found.main.share)
  return contrast * inside * clampShare(1.25 - 0.75 * rivalry)
}
