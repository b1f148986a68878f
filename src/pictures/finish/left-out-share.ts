import { close, without } from '../mask/morphology.ts'
import { findRegions } from '../mask/regions.ts'
import { countInside, type LabPlanes, type Mask } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'

/** Bays and holes of a mask up to twice this wide, against the picture's long side, may be folds. */
const FOLD_SHARE = 0.014
/** How far to both sides of the mask's edge its contrast is read: about the blur of a photographed outline. */
const REACH_PX = 2
/** An edge with less than this share of the outline's contrast is a fold's, not an outline. */
const SOFT = 0.6

/**
 * How much of the thing was perhaps left in its old colour, against what was recoloured: narrow bays and holes of
 * the mask whose edge is much softer than the thing's outline, as a deep fold's is that is as dark as the ground.
 */
export function leftOutShare(lab: LabPlanes, mask: Mask): number {
  const radius = Math.ceil(FOLD_SHARE * Math.max(lab.widthPx, lab.heightPx))
  const bays = without(close(mask, radius), mask)
  const { areas, labels } = findRegions(bays)
  const contrasts = edgeContrasts(lab, mask, { labels, count: areas.length })
  const outline = medianOf(Float32Array.from(contrasts[0]))
  const isSoft = (contrast: readonly number[]) =>
    contrast.length > 0 && medianOf(Float32Array.from(contrast)) < SOFT * outline
  const leftOutPx = areas.reduce((sum, area, index) => sum + (isSoft(contrasts[index + 1]) ? area : 0), 0)
  return leftOutPx / Math.max(1, countInside(mask))
}

interface Labels {
  /** 0 outside of all bays, else the bay's number from 1. */
  readonly labels: ArrayLike<number>
  readonly count: number
}

/** The ΔE*ab across the mask's edge, pixel by pixel: of the outline at 0, of each bay at its number. */
function edgeContrasts(lab: LabPlanes, { inside }: Mask, { labels, count }: Labels): number[][] {
  const contrasts: number[][] = Array.from({ length: count + 1 }, () => [])
  const { widthPx, heightPx } = lab
  for (let y = REACH_PX; y < heightPx - REACH_PX - 1; y++) {
    for (let x = REACH_PX; x < widthPx - REACH_PX - 1; x++) {
      const i = y * widthPx + x
      for (const step of [1, widthPx]) {
        if (inside[i] === inside[i + step]) continue
        const outer = inside[i] === 0 ? i : i + step
        contrasts[labels[outer]].push(distance(lab, i - REACH_PX * step, i + (REACH_PX + 1) * step))
      }
    }
  }
  return contrasts
}

const distance = ({ l, a, b }: LabPlanes, one: number, other: number): number =>
  Math.hypot(l[one] - l[other], a[one] - a[other], b[one] - b[other])
