import { edgeContrast } from '../mask/edge-contrast.ts'
import { narrowBays } from '../mask/narrow-bays.ts'
import { findRegions, labelsOf } from '../mask/regions.ts'
import { countInside, type LabPlanes, type Mask } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'

/** A bay whose edge has less than this share of the outline's contrast is a fold, not a gap. */
const SOFT = 0.6

/**
 * How much of the thing was perhaps left in its old colour, against what was recoloured: narrow bays and holes of
 * the mask whose edge is much softer than the thing's outline, as a deep fold's is that is as dark as the ground.
 */
export function leftOutShare(lab: LabPlanes, mask: Mask): number {
  const regions = findRegions(narrowBays(mask))
  const { areas } = regions
  const labels = labelsOf(regions)
  const { contrast, isEdge } = edgeContrast(lab, mask)
  const contrasts: number[][] = Array.from({ length: areas.length + 1 }, () => [])
  for (let i = 0; i < labels.length; i++) if (isEdge[i] === 1) contrasts[labels[i]].push(contrast[i])
  const [outline, ...bays] = contrasts.map((values) => medianOf(Float32Array.from(values)))
  const leftOutPx = areas.reduce(
    (sum, area, index) => sum + (contrasts[index + 1].length > 0 && bays[index] < SOFT * outline ? area : 0),
    0,
  )
  return leftOutPx / Math.max(1, countInside(mask))
}
