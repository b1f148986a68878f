import { findRegions } from '../mask/regions.ts'
import { countInside, type Mask } from '../raster/raster.ts'
import type { CutBoard } from './cut-board.ts'
import { borderCoverage, centreCoverage, cornerLoad, edgeSteps } from './doubts.ts'
import { countSides, type UsedColors } from './used-colors.ts'

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
  /** Whether it is of few pieces; a pattern's motifs are many. */
  readonly whole: number
  readonly total: number
}

const clampShare = (value: number) => Math.max(0, Math.min(1, value))

/** Scores a guess at the thing by what can be seen without knowing what it is. */
export function scoreCandidate({ lab, colors }: CutBoard, mask: Mask): CandidateScore {
  const share = countInside(mask) / mask.inside.length
  const steps = edgeSteps(lab, mask)
  const edge = (steps.mean / (steps.mean + 5)) * (0.4 + 0.6 * steps.clearShare)
  const separation = clampShare(1 - 1.2 * colorOverlap(colors, mask))
  const middle = 0.35 + 0.65 * clampShare(centreCoverage(mask) * 1.3)
  const border = clampShare(1 - 0.9 * borderCoverage(mask) - 0.3 * cornerLoad(mask))
  const size = clampShare(share / 0.03) ** 0.5 * clampShare((0.92 - share) / 0.2)
  const whole = wholeness(mask)
  const total = edge * separation * middle * border * size * whole
  return { edge, separation, middle, border, size, whole, total }
}

/** Up to this many pieces of one size are several things of a kind. */
const FEW = 3

/** 1 for few pieces, less the more there are; small ones hardly count. */
function wholeness(mask: Mask): number {
  const { areas } = findRegions(mask)
  const sum = areas.reduce((total, area) => total + area, 0)
  const pieces =
    sum ** 2 /
    Math.max(
      1,
      areas.reduce((total, area) => total + area * area, 0),
    )
  return Math.min(1, FEW / Math.max(1, pieces))
}

/** The share that the colours of both sides have in common. */
function colorOverlap(colors: UsedColors, mask: Mask): number {
  const { inside, outside } = countSides(colors, mask.inside)
  let overlap = 0
  for (let color = 0; color < colors.count; color++) overlap += Math.min(inside[color], outside[color])
  return overlap
}
