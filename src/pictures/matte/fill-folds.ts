import { edgeContrast } from '../mask/edge-contrast.ts'
import { union } from '../mask/morphology.ts'
import { narrowBays, narrowRadiusPx } from '../mask/narrow-bays.ts'
import { dropSmall } from '../mask/regions.ts'
import { boxMean } from '../raster/box-mean.ts'
import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'

/** An edge with less than this share of the outline's contrast is a fold's, not an outline. */
const SOFT = 0.55

/**
 * Takes deep folds into a mask that left them out because they are as dark as the ground: what lies in a narrow
 * bay or hole behind an edge much softer than the thing's outline. What lies behind an outline is a real gap.
 */
export function fillFolds(lab: LabPlanes, mask: Mask): Mask {
  const bays = narrowBays(mask)
  const radius = narrowRadiusPx(mask)
  const { contrast, isEdge } = edgeContrast(lab, mask)
  const outline = medianOf(contrast.filter((_, i) => isEdge[i] === 1 && bays.inside[i] === 0))
  const nearby = boxMean(contrast, lab, radius)
  const edges = boxMean(isEdge, lab, radius)
  const soft = bays.inside.map((inside, i) => (inside === 1 && nearby[i] < SOFT * outline * edges[i] ? 1 : 0))
  // Smaller ones are as often the shadowed ground between two edges, and hardly seen.
  return union(mask, dropSmall(maskFrom(lab, soft), radius * radius))
}
