import { countInside, type LabPlanes, type Mask } from '../raster/raster.ts'
import { cellsOf, histogramOf } from './color-histogram.ts'
import { borderCoverage, centreCoverage, cornerLoad, edgeSteps } from './doubts.ts'

/** What speaks for a guess at the thing, each 0…1. */
export interface CandidateScore {
  /** How steep the picture is along the guess's edge, weak stretches counting most. */
  readonly edge: number
  /** How little thing and ground share their colours. */
  readonly separation: number
  /** How much of the picture's middle it covers. */
  readonly middle: number
  /** How far it keeps off the picture's border. */
  readonly border: number
  /** Whether it is neither a speck nor nearly everything. */
  readonly size: number
  readonly total: number
}

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/** Scores a guess at the thing by what can be seen without knowing what it is. */
export function scoreCandidate(lab: LabPlanes, mask: Mask): CandidateScore {
  const share = countInside(mask) / mask.inside.length
  const steps = edgeSteps(lab, mask)
  const edge = (steps.mean / (steps.mean + 5)) * (0.4 + 0.6 * steps.clearShare)
  const separation = clampShare(1 - 1.2 * colorOverlap(lab, mask))
  const middle = 0.35 + 0.65 * clampShare(centreCoverage(mask) * 1.3)
  const border = clampShare(1 - 0.9 * borderCoverage(mask) - 0.3 * cornerLoad(mask))
  const size = clampShare(share / 0.03) ** 0.5 * clampShare((0.92 - share) / 0.2)
  return { edge, separation, middle, border, size, total: edge * separation * middle * border * size }
}

/** The share that two normalised colour histograms have in common. */
function colorOverlap(lab: LabPlanes, { inside }: Mask): number {
  const cells = cellsOf(lab)
  const thing = histogramOf(cells, (pixel) => inside[pixel])
  const ground = histogramOf(cells, (pixel) => 1 - inside[pixel])
  let overlap = 0
  for (let cell = 0; cell < thing.length; cell++) overlap += Math.min(thing[cell], ground[cell])
  return overlap
}
