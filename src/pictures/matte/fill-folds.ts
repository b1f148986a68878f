import { close, union, without } from '../mask/morphology.ts'
import { dropSmall } from '../mask/regions.ts'
import { boxMean } from '../raster/box-mean.ts'
import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'

/** Bays and holes of a mask up to twice this wide, against the picture's long side, may be folds. */
const FOLD_SHARE = 0.014
/** How far to both sides of the mask's edge its contrast is read: about the blur of a photographed outline. */
const REACH_PX = 2
/** An edge with less than this share of the outline's contrast is a fold's, not an outline. */
const SOFT = 0.55

/**
 * Takes deep folds into a mask that left them out because they are as dark as the ground: what lies in a narrow
 * bay or hole behind an edge much softer than the thing's outline. What lies behind an outline is a real gap.
 */
export function fillFolds(lab: LabPlanes, mask: Mask): Mask {
  const radius = Math.ceil(FOLD_SHARE * Math.max(lab.widthPx, lab.heightPx))
  const bays = without(close(mask, radius), mask)
  const { contrast, isEdge } = edgeContrast(lab, mask)
  const outline = medianOf(contrast.filter((_, i) => isEdge[i] === 1 && bays.inside[i] === 0))
  const nearby = boxMean(contrast, lab, radius)
  const edges = boxMean(isEdge, lab, radius)
  const soft = bays.inside.map((inside, i) => (inside === 1 && nearby[i] < SOFT * outline * edges[i] ? 1 : 0))
  // Smaller ones are as often the shadowed ground between two edges, and hardly seen.
  return union(mask, dropSmall(maskFrom(lab, soft), radius * radius))
}

/** The ΔE*ab across the mask's edge, at the pixels just outside of it; 0 elsewhere. */
function edgeContrast(lab: LabPlanes, { inside }: Mask) {
  const { widthPx, heightPx } = lab
  const contrast = new Float32Array(inside.length)
  const isEdge = new Float32Array(inside.length)
  for (let y = REACH_PX; y < heightPx - REACH_PX - 1; y++) {
    for (let x = REACH_PX; x < widthPx - REACH_PX - 1; x++) {
      const i = y * widthPx + x
      for (const step of [1, widthPx]) {
        if (inside[i] === inside[i + step]) continue
        const outer = inside[i] === 0 ? i : i + step
        contrast[outer] = distance(lab, i - REACH_PX * step, i + (REACH_PX + 1) * step)
        isEdge[outer] = 1
      }
    }
  }
  return { contrast, isEdge }
}

const distance = ({ l, a, b }: LabPlanes, one: number, other: number): number =>
  Math.hypot(l[one] - l[other], a[one] - a[other], b[one] - b[other])
