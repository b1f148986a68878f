import { minCut, type PixelGraph } from '../cut/min-cut.ts'
import { type Mask, maskFrom, type Plane } from '../raster/raster.ts'
import { CELL_COUNT } from './color-histogram.ts'
import type { CutBoard } from './cut-board.ts'
import { countSides, type UsedColors } from './used-colors.ts'

interface GrabCutOptions {
  /** What is believed before colours are compared: above 0 thing, below 0 ground, in units of log-odds. */
  readonly prior: Plane
  readonly rounds: number
  /** Cost of an edge through flat colour, in units of log-odds. */
  readonly smoothness: number
  /** Where the thing may be; all else is ground for sure. Anywhere, if undefined. */
  readonly within?: Mask
}

/** Colours seen on one side only count this much at most, in log-odds. */
const MOST = 2.5
const UNSEEN = 0.02 / CELL_COUNT

/**
 * Splits a picture into thing and ground: colour histograms of both sides and a minimal cut, in turns.
 * Source of the idea: C. Rother et al., "GrabCut", SIGGRAPH 2004; histograms take the place of its mixtures.
 */
export function grabCut(
  { lab, colors, arcs }: CutBoard,
  { prior, rounds, smoothness, within }: GrabCutOptions,
): Mask {
  const count = lab.l.length
  let inside: Uint8Array = new Uint8Array(count)
  for (let i = 0; i < count; i++) inside[i] = prior.values[i] > 0 ? 1 : 0
  const capacity = new Float32Array(arcs.capacity.length)
  const terminal = new Float32Array(count)
  for (let round = 0; round < rounds; round++) {
    const odds = colorOdds(colors, inside)
    // In units of flat colour's cost, so that the arcs can be shared.
    for (let i = 0; i < count; i++) terminal[i] = (prior.values[i] + odds[colors.indexOf[i]]) / smoothness
    capacity.set(arcs.capacity)
    if (within !== undefined) shutOut(within, { neighbor: arcs.neighbor, capacity, terminal })
    inside = minCut({ neighbor: arcs.neighbor, capacity, terminal })
  }
  return maskFrom(lab, inside)
}

/** Takes the pixels outside out of the graph. What they hold on to inside is drawn to the ground instead. */
function shutOut({ inside }: Mask, { neighbor, capacity, terminal }: PixelGraph): void {
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 1) continue
    terminal[i] = 0
    for (let arc = i * 8; arc < i * 8 + 8; arc++) {
      const other = neighbor[arc]
      if (other < 0) continue
      const back = other * 8 + ((arc & 7) ^ 1)
      if (inside[other] === 1) terminal[other] -= capacity[back]
      capacity[arc] = 0
      capacity[back] = 0
    }
  }
}

/** For each colour in use the log-odds of inside against outside. */
export function colorOdds(colors: UsedColors, mask: Uint8Array): Float32Array {
  const { inside, outside } = countSides(colors, mask)
  const odds = new Float32Array(colors.count)
  for (let color = 0; color < odds.length; color++) {
    const logOdds = Math.log((inside[color] + UNSEEN) / (outside[color] + UNSEEN))
    odds[color] = Math.max(-MOST, Math.min(MOST, logOdds))
  }
  return odds
}
