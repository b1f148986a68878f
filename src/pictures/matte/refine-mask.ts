import { minCut } from '../cut/min-cut.ts'
import { connectPixels } from '../cut/pixel-graph.ts'
import { cellsOf } from '../find/color-histogram.ts'
import { colorOdds } from '../find/grab-cut.ts'
import { dilate, erode, union, without } from '../mask/morphology.ts'
import { dropSmall, fillHoles } from '../mask/regions.ts'
import { boxMean } from '../raster/box-mean.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'

interface RefineOptions {
  readonly lab: LabPlanes
  /** The guess, in full size, right to within `reachPx`. */
  readonly guess: Mask
  readonly reachPx: number
  /** Where ground is to be learnt from besides a ring around the guess. */
  readonly notThing: Mask
}

const SMOOTHNESS = 3
const CLEARLY_OTHER = -2

/**
 * Moves the edge of a guess to where the full picture has it, and cuts out details of other colours that a
 * small copy could not show (thin strokes of a print, stitches). Only the doubtful pixels are cut anew.
 */
export function refineMask({ lab, guess, reachPx, notThing }: RefineOptions): Mask {
  const calm = smooth(lab)
  const cells = cellsOf(calm)
  const sure = erode(guess, reachPx)
  const possible = dilate(guess, reachPx)
  const near = dilate(possible, reachPx * 2)
  const odds = colorOdds(cells, learnable({ guess, near, notThing }))
  const details = otherColors(sure, cells, odds)
  const doubtful = union(without(possible, sure), dilate(dropSmall(details, 4), 1))
  const inside = cutDoubtful({ lab: calm, cells, odds, doubtful, guess })
  return tidy(maskFrom(lab, inside), reachPx)
}

const UNKNOWN = 2

/** 1: certainly of the thing's colours, 0: certainly not, 2: says nothing. */
function learnable({
  guess,
  near,
  notThing,
}: {
  readonly guess: Mask
  readonly near: Mask
  readonly notThing: Mask
}) {
  const marks = new Uint8Array(guess.inside.length).fill(UNKNOWN)
  for (let i = 0; i < marks.length; i++) {
    if (guess.inside[i] === 1) marks[i] = 1
    else if (near.inside[i] === 1 || notThing.inside[i] === 1) marks[i] = 0
  }
  return marks
}

function otherColors(sure: Mask, cells: Int32Array, odds: Float32Array): Mask {
  const inside = new Uint8Array(cells.length)
  for (let i = 0; i < inside.length; i++)
    inside[i] = sure.inside[i] === 1 && odds[cells[i]] < CLEARLY_OTHER ? 1 : 0
  return maskFrom(sure, inside)
}

function smooth(lab: LabPlanes): LabPlanes {
  const { widthPx, heightPx } = lab
  return {
    widthPx,
    heightPx,
    l: boxMean(lab.l, lab, 1),
    a: boxMean(lab.a, lab, 1),
    b: boxMean(lab.b, lab, 1),
  }
}

interface Doubt {
  readonly lab: LabPlanes
  readonly cells: Int32Array
  readonly odds: Float32Array
  readonly doubtful: Mask
  readonly guess: Mask
}

function cutDoubtful({ lab, cells, odds, doubtful, guess }: Doubt): Uint8Array {
  const nodeOf = new Int32Array(cells.length).fill(-1)
  const pixelOf = new Int32Array(countInside(doubtful))
  const terminal = new Float32Array(pixelOf.length)
  for (let i = 0, node = 0; i < cells.length; i++) {
    if (doubtful.inside[i] === 0) continue
    terminal[node] = odds[cells[i]]
    pixelOf[node] = i
    nodeOf[i] = node++
  }
  const graph = connectPixels({ lab, nodeOf, pixelOf, terminal, fixed: guess.inside, smoothness: SMOOTHNESS })
  const side = minCut(graph)
  const inside = guess.inside.slice()
  for (let node = 0; node < pixelOf.length; node++) inside[pixelOf[node]] = side[node]
  return inside
}

function tidy(mask: Mask, reachPx: number): Mask {
  const speck = Math.max(6, Math.round(reachPx * reachPx))
  return fillHoles(dropSmall(mask, speck), (area) => area < 8)
}
