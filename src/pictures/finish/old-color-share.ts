import { CELL_COUNT, cellsOf } from '../find/color-histogram.ts'
import type { FoundThing } from '../find/find-thing.ts'
import { dilate } from '../mask/morphology.ts'
import { resampleMask } from '../mask/resample-mask.ts'
import type { Mask } from '../raster/raster.ts'

/** The commonest colours that together make up this share of what was recoloured count as the old colour. */
const TYPICAL_SHARE = 0.5

/**
 * Share of the thing that still shows its old colour: pixels of what the finder took for the thing whose colour
 * was recoloured elsewhere in it, yet which were not. High if an edit changed only half of a garment.
 */
export function oldColorShare(mask: Mask, { lab, thing }: FoundThing): number {
  const changed = resampleMask(mask, lab)
  const edge = dilate(changed, 1)
  const cells = cellsOf(lab)
  const recoloured = new Float32Array(CELL_COUNT)
  let total = 0
  for (let i = 0; i < cells.length; i++) {
    if (changed.inside[i] === 0) continue
    recoloured[cells[i]]++
    total++
  }
  const isOld = oldCells(recoloured, total)
  let old = 0
  for (let i = 0; i < cells.length; i++) {
    if (thing.inside[i] === 1 && edge.inside[i] === 0 && isOld[cells[i]] === 1) old++
  }
  return total === 0 ? 0 : old / (old + total)
}

/** The most common cells that together hold that share of what was recoloured. */
function oldCells(recoloured: Float32Array, total: number): Uint8Array {
  const isOld = new Uint8Array(recoloured.length)
  const order = Array.from(recoloured.keys())
    .filter((cell) => recoloured[cell] > 0)
    .sort((one, other) => recoloured[other] - recoloured[one])
  let covered = 0
  for (const cell of order) {
    if (covered > TYPICAL_SHARE * total) break
    isOld[cell] = 1
    covered += recoloured[cell]
  }
  return isOld
}
