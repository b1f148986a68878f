import { cellOf } from '../find/color-histogram.ts'
import { edgeContrast } from '../mask/edge-contrast.ts'
import { dilate } from '../mask/morphology.ts'
import { findRegions, labelsOf } from '../mask/regions.ts'
import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { medianOf, selectRank } from '../raster/select-rank.ts'

interface Leftovers {
  readonly original: LabPlanes
  readonly mask: Mask
  /** How much more each cell of colour is the thing's than its ground's, as log-odds. */
  readonly kinship: Float32Array
}

const KIN = 0.35
/** A step in Lab that the weave or light of one cloth makes; its outline is steeper. */
const LEAST_STEP = 5
/** Outlines are blurred: a step is looked at over so many pixels. */
const REACH_PX = 3

/**
 * What an edit left of the thing in its old colour: reached from where the change ends without crossing an edge, in
 * colours that are the thing's rather than its ground's. Large where only a part of a garment was changed.
 */
export function findLeftOver({ original, mask, kinship }: Leftovers): Mask {
  const { widthPx, heightPx, l, a, b } = original
  const inside = new Uint8Array(mask.inside.length)
  const visited = mask.inside.slice()
  const stack: number[] = []
  for (let i = widthPx; i < visited.length - widthPx; i++)
    if (visited[i] === 1 && isAtEdge(mask, i)) stack.push(i)
  const isKin = (i: number) => kinship[cellOf(l[i], a[i], b[i])] >= KIN
  const folds = contrastWithin(original, mask)
  const softStep = Math.max(LEAST_STEP, FOLDS * folds)
  const isSoft = (one: number, other: number) =>
    Math.sqrt((l[one] - l[other]) ** 2 + (a[one] - a[other]) ** 2 + (b[one] - b[other]) ** 2) < softStep
  const visit = (from: number, step: number, room: number) => {
    const to = from + step
    if (room < 1 || visited[to] === 1 || !isKin(to)) return
    const ahead = from + step * Math.min(room, REACH_PX - 1)
    const behind = from - step
    if (!isSoft(from, to) || !isSoft(to, ahead) || !isSoft(behind, ahead)) return
    visited[to] = 1
    inside[to] = 1
    stack.push(to)
  }
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    const x = pixel % widthPx
    const y = Math.floor(pixel / widthPx)
    if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) continue
    visit(pixel, -1, x)
    visit(pixel, 1, widthPx - 1 - x)
    visit(pixel, -widthPx, y)
    visit(pixel, widthPx, heightPx - 1 - y)
  }
  return dropBeyondEdges(original, { mask, left: maskFrom(mask, inside), folds })
}

/** Contrast across the end of a change, ΔE*ab, below which the original has no edge there: or as much as its folds. */
const NO_EDGE = 5
const FOLDS = 1.3
const FOLDS_RANK = 0.75
/** As far apart as the contrast of an edge is measured. */
const ACROSS_PX = 5

/**
 * A sole in its upper's colour is reached as well, where the edge between them is faint. It is no rest of the thing:
 * along most of the line at which the change ends there, the original has an edge.
 */
function dropBeyondEdges(
  original: LabPlanes,
  { mask, left, folds }: { readonly mask: Mask; readonly left: Mask; readonly folds: number },
): Mask {
  const { contrast, isEdge } = edgeContrast(original, mask)
  const near = findRegions(dilate(left, REACH_PX))
  const labels = labelsOf(near)
  const contrasts = near.areas.map((): number[] => [])
  for (let i = 0; i < isEdge.length; i++)
    if (isEdge[i] === 1 && labels[i] > 0) contrasts[labels[i] - 1].push(contrast[i])
  const noEdge = Math.max(NO_EDGE, FOLDS * folds)
  const isRest = [0, ...contrasts.map((values) => (values.length > 0 && middle(values) < noEdge ? 1 : 0))]
  const inside = new Uint8Array(left.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = left.inside[i] & isRest[labels[i]]
  return maskFrom(left, inside)
}

const middle = (values: readonly number[]): number => medianOf(Float32Array.from(values))

/** The contrast between places of the thing that lie so far apart, where it has folds. */
function contrastWithin({ widthPx, l, a, b }: LabPlanes, { inside }: Mask): number {
  const contrasts: number[] = []
  for (let i = 0; i < inside.length - ACROSS_PX * widthPx; i += 41) {
    for (const other of [i + ACROSS_PX, i + ACROSS_PX * widthPx])
      if (inside[i] === 1 && inside[other] === 1)
        contrasts.push(Math.sqrt((l[i] - l[other]) ** 2 + (a[i] - a[other]) ** 2 + (b[i] - b[other]) ** 2))
  }
  const rank = Math.floor(FOLDS_RANK * (contrasts.length - 1))
  return contrasts.length === 0 ? 0 : selectRank(Float32Array.from(contrasts), rank)
}

const isAtEdge = ({ widthPx, inside }: Mask, i: number): boolean =>
  inside[i - 1] + inside[i + 1] + inside[i - widthPx] + inside[i + widthPx] < 4
