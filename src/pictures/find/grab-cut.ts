import { minCut } from '../cut/min-cut.ts'
import { connectPixels } from '../cut/pixel-graph.ts'
import { type LabPlanes, type Mask, maskFrom, type Plane } from '../raster/raster.ts'
import { CELL_COUNT, cellsOf, histogramOf } from './color-histogram.ts'

interface GrabCutOptions {
  readonly lab: LabPlanes
  /** What is believed before colours are compared: above 0 thing, below 0 ground, in units of log-odds. */
  readonly prior: Plane
  readonly rounds: number
  /** Cost of an edge through flat colour, in units of log-odds. */
  readonly smoothness: number
}

/** Colours seen on one side only count this much at most, in log-odds. */
const MOST = 2.5
const UNSEEN = 0.02 / CELL_COUNT

/**
 * Splits a picture into thing and ground: colour histograms of both sides and a minimal cut, in turns.
 * Source of the idea: C. Rother et al., "GrabCut", SIGGRAPH 2004; histograms take the place of its mixtures.
 */
export function grabCut({ lab, prior, rounds, smoothness }: GrabCutOptions): Mask {
  const cells = cellsOf(lab)
  const everyPixel = Int32Array.from(cells, (_, pixel) => pixel)
  let inside: Uint8Array = Uint8Array.from(prior.values, (value) => (value > 0 ? 1 : 0))
  for (let round = 0; round < rounds; round++) {
    const odds = colorOdds(cells, inside)
    const terminal = prior.values.map((value, pixel) => value + odds[cells[pixel]])
    const graph = connectPixels({
      lab,
      nodeOf: everyPixel,
      pixelOf: everyPixel,
      terminal,
      fixed: undefined,
      smoothness,
    })
    inside = minCut(graph)
  }
  return maskFrom(lab, inside)
}

/** For each cell of colour the log-odds of thing (1) against ground (0); other marks are not counted. */
export function colorOdds(cells: Int32Array, inside: Uint8Array): Float32Array {
  const thing = histogramOf(cells, (pixel) => (inside[pixel] === 1 ? 1 : 0))
  const ground = histogramOf(cells, (pixel) => (inside[pixel] === 0 ? 1 : 0))
  return thing.map((weight, cell) => {
    const odds = Math.log((weight + UNSEEN) / (ground[cell] + UNSEEN))
    return Math.max(-MOST, Math.min(MOST, odds))
  })
}
