import type { Mask } from '../raster/raster.ts'

/** Intersection over union of two masks of one size; 1 where both are empty. */
export function intersectionOverUnion(one: Mask, other: Mask): number {
  let both = 0
  let either = 0
  for (let i = 0; i < one.inside.length; i++) {
    both += one.inside[i] & other.inside[i]
    either += one.inside[i] | other.inside[i]
  }
  return either === 0 ? 1 : both / either
}
