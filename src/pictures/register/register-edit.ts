import type { Raster } from '../raster/raster.ts'
import { shrink, sizeWithin } from '../raster/shrink.ts'
import { type Edges, measureOffsets, readEdges } from './edge-offsets.ts'
import { fitOffsets, type OffsetFit } from './fit-offsets.ts'
import { type Steepness, steepnessOf } from './gradient.ts'
import { orientationsOf } from './orientations.ts'
import { refineByOrientations } from './refine-by-orientations.ts'
import { searchCoarsely } from './search-coarsely.ts'
import { rescale, type Similarity } from './similarity.ts'
import { spreadPoints } from './spread-points.ts'

/** How an edit lies over its original, and how sure that is. */
export interface Registration {
  readonly similarity: Similarity
  readonly growthPx: number
  readonly residualPx: number
  /** Share of the original's edges that the edit has where the similarity puts them. */
  readonly agreeing: number
  readonly edgeCount: number
}

const SEARCHED_LONG_SIDE_PX = 128
const ALIGNED_LONG_SIDE_PX = 320
/** Edges are looked for within this, then within that, in pixels of the given size. */
const EDGE_REACHES_PX = [3, 2, 1.5]
const LEAST_STEEPNESS = 7
const MARGIN_PX = 5

/**
 * Registers an edit to its original, both in one size (a long side of about 640): a search over all similarities on
 * a small copy, then by orientations, then edge by edge. Blind to which colour anything has.
 */
export function registerEdit(original: Raster, edit: Raster): Registration {
  const coarse = alignCoarsely(original, edit)
  const steep = steepnessOf(original)
  const pixels = spreadPoints(steep, {
    cellPx: Math.max(6, Math.round(Math.max(original.widthPx, original.heightPx) / 44)),
    perCell: 2,
    least: LEAST_STEEPNESS,
    marginPx: MARGIN_PX,
  })
  const edges = readEdges(original, steep, pixels)
  return refineByEdges({ original, edit, edges, steepness: steepnessOf(edit) }, coarse)
}

function alignCoarsely(original: Raster, edit: Raster): Similarity {
  const [small, smallEdit] = [original, edit].map((raster) =>
    shrink(raster, sizeWithin(raster, ALIGNED_LONG_SIDE_PX)),
  )
  const [tiny, tinyEdit] = [small, smallEdit].map((raster) =>
    shrink(raster, sizeWithin(raster, SEARCHED_LONG_SIDE_PX)),
  )
  const tinyOrientations = orientationsOf(tiny, 1)
  const found = searchCoarsely(
    tinyOrientations,
    orientationsOf(tinyEdit, 1),
    steepPoints(tinyOrientations, 5),
  )
  const orientations = orientationsOf(small, 2)
  return rescale(
    refineByOrientations(orientations, orientationsOf(smallEdit, 2), {
      points: steepPoints(orientations, 6),
      from: rescale(found, small.widthPx / tiny.widthPx),
    }),
    original.widthPx / small.widthPx,
  )
}

const steepPoints = ({ widthPx, heightPx, steep }: ReturnType<typeof orientationsOf>, cellPx: number) =>
  spreadPoints({ widthPx, heightPx, values: steep }, { cellPx, perCell: 2, least: 0.3, marginPx: 3 })

interface EdgeRefining {
  readonly original: Raster
  readonly edit: Raster
  readonly edges: Edges
  readonly steepness: Steepness
}

function refineByEdges(refining: EdgeRefining, from: Similarity): Registration {
  const { original, edges, steepness } = refining
  const { widthPx, heightPx } = original
  let similarity = from
  let fit: OffsetFit | undefined
  for (const reachPx of EDGE_REACHES_PX) {
    const offsets = measureOffsets(edges, steepness, { similarity, reachPx })
    const outward = outwardOf(refining, similarity)
    fit = fitOffsets(edges, offsets, { widthPx, heightPx, outward })
    const { step } = fit
    similarity = {
      cos: similarity.cos + step.cos,
      sin: similarity.sin + step.sin,
      xPx: similarity.xPx + step.xPx,
      yPx: similarity.yPx + step.yPx,
    }
  }
  const { growthPx = 0, residualPx = Number.NaN, agreeing = 0, edgeCount = 0 } = fit ?? {}
  return { similarity, growthPx, residualPx, agreeing, edgeCount }
}

const SIDE_PX = 4
const CHANGED = 30
const STEADY_SHARE = 0.4

/** For each edge with one changed side: whether its normal points to the side that stayed (1) or to the other (−1). */
function outwardOf({ original, edit, edges }: EdgeRefining, similarity: Similarity): Int8Array {
  const outward = new Int8Array(edges.count)
  for (let k = 0; k < edges.count; k++) {
    const ahead = changeAt(original, edit, { similarity, ...placeOf(edges, k, SIDE_PX) })
    const behind = changeAt(original, edit, { similarity, ...placeOf(edges, k, -SIDE_PX) })
    if (Math.max(ahead, behind) < CHANGED) continue
    if (ahead < STEADY_SHARE * behind) outward[k] = 1
    else if (behind < STEADY_SHARE * ahead) outward[k] = -1
  }
  return outward
}

const placeOf = (edges: Edges, k: number, across: number) => ({
  x: Math.round(edges.x[k] + across * edges.normalX[k]),
  y: Math.round(edges.y[k] + across * edges.normalY[k]),
})

/** How far apart the two pictures' colours are at a point of the original, in byte levels; 0 outside of either. */
function changeAt(
  original: Raster,
  edit: Raster,
  { similarity, x, y }: { similarity: Similarity; x: number; y: number },
): number {
  const { widthPx, heightPx } = original
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const [dx, dy] = [x - middleX, y - middleY]
  const column = Math.round(middleX + similarity.cos * dx - similarity.sin * dy + similarity.xPx)
  const line = Math.round(middleY + similarity.sin * dx + similarity.cos * dy + similarity.yPx)
  if (Math.min(x, y, column, line) < 0) return 0
  if (Math.max(x, column) >= widthPx || Math.max(y, line) >= heightPx) return 0
  const here = (y * widthPx + x) * 3
  const there = (line * widthPx + column) * 3
  return Math.hypot(
    original.rgb[here] - edit.rgb[there],
    original.rgb[here + 1] - edit.rgb[there + 1],
    original.rgb[here + 2] - edit.rgb[there + 2],
  )
}
