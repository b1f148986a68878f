import { minCut } from '../cut/min-cut.ts'
import { connectPixels } from '../cut/pixel-graph.ts'
import { dilate, erode, invert, union, without } from '../mask/morphology.ts'
import { dropSmall, fillHoles } from '../mask/regions.ts'
import { boxMean } from '../raster/box-mean.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { findDetails } from './find-details.ts'
import { type LocalColors, localColors } from './local-colors.ts'

interface RefineOptions {
  readonly lab: LabPlanes
  /** The guess, in full size, right to within `reachPx`. */
  readonly guess: Mask
  readonly reachPx: number
  /** What the finder took for parts of the thing in other colours. */
  readonly otherParts: Mask
}

const SMOOTHNESS = 2
const STRONGEST = 2.5

/**
 * Moves the edge of a guess to where the full picture has it, and cuts out details of other colours that a
 * small copy could not show (thin strokes of a print, stitches). Only the doubtful pixels are cut anew, by the
 * colours of thing and ground right beside them, so that a fold as grey as the ground elsewhere does no harm.
 */
export function refineMask({ lab, guess, reachPx, otherParts }: RefineOptions): Mask {
  const calm = smooth(lab)
  const sure = erode(guess, reachPx)
  const possible = dilate(guess, reachPx)
  const details = findDetails({ lab: calm, sure, otherParts })
  const edge = cutDoubtful({ lab: calm, sure, outside: invert(possible), guess, reachPx })
  return tidy(without(edge, details), reachPx)
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
  readonly sure: Mask
  readonly outside: Mask
  readonly guess: Mask
  readonly reachPx: number
}

function cutDoubtful({ lab, sure, outside, guess, reachPx }: Doubt): Mask {
  const lookPx = Math.max(6, 2 * reachPx + 2)
  const thing = localColors(lab, sure, lookPx)
  const ground = localColors(lab, outside, lookPx)
  const doubtful = invert(union(sure, outside))
  const nodeOf = new Int32Array(lab.l.length).fill(-1)
  const pixelOf = new Int32Array(countInside(doubtful))
  const terminal = new Float32Array(pixelOf.length)
  for (let i = 0, node = 0; i < nodeOf.length; i++) {
    if (doubtful.inside[i] === 0) continue
    terminal[node] = pull({ lab, thing, ground, guess }, i)
    pixelOf[node] = i
    nodeOf[i] = node++
  }
  const graph = connectPixels({ lab, nodeOf, pixelOf, terminal, fixed: guess.inside, smoothness: SMOOTHNESS })
  const side = minCut(graph)
  const inside = guess.inside.slice()
  for (let node = 0; node < pixelOf.length; node++) inside[pixelOf[node]] = side[node]
  return maskFrom(lab, inside)
}

interface Sides {
  readonly lab: LabPlanes
  readonly thing: LocalColors
  readonly ground: LocalColors
  readonly guess: Mask
}

/** Above 0 if a pixel looks more like the thing beside it than like the ground beside it. */
function pull({ lab, thing, ground, guess }: Sides, i: number): number {
  if (thing.share[i] < 1e-3 || ground.share[i] < 1e-3) return guess.inside[i] === 1 ? 0.5 : -0.5
  const toThing = distance(lab, thing, i)
  const toGround = distance(lab, ground, i)
  return (STRONGEST * (toGround - toThing)) / (toGround + toThing + 3)
}

const distance = (lab: LabPlanes, mean: LocalColors, i: number) =>
  Math.hypot(lab.l[i] - mean.l[i], lab.a[i] - mean.a[i], lab.b[i] - mean.b[i])

function tidy(mask: Mask, reachPx: number): Mask {
  const speck = Math.max(6, Math.round(reachPx * reachPx))
  return fillHoles(dropSmall(mask, speck), (area) => area < 8)
}
