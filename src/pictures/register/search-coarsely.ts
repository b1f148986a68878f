import type { SizePx } from '../raster/raster.ts'
import { valuesAt } from '../raster/values-at.ts'
import type { Orientations } from './orientations.ts'
import { identity, type Similarity } from './similarity.ts'

/** Edits are zoomed, turned and moved by up to this; shifts are shares of the long side. */
const MOST_ZOOM = 0.05
const ZOOM_STEP = 1 / 60
const TURNS_DEG = [-0.8, 0, 0.8]
/** The largest turn, in radians, rounded up. */
const MOST_TURN = 0.015
const MOST_SHIFT = 0.035

/**
 * Tries every similarity on a coarse grid and answers the one where most edges lie over edges of the same
 * direction. Both on one small size; `points` are pixels of the original that are steep.
 */
export function searchCoarsely(original: Orientations, edit: Orientations, points: Int32Array): Similarity {
  const reach = Math.ceil(MOST_SHIFT * Math.max(original.widthPx, original.heightPx))
  const wanted = {
    straight: valuesAt(original.straight, points),
    slanted: valuesAt(original.slanted, points),
  }
  const board = padded(edit, marginOf(original, reach))
  let best = identity
  let most = Number.NEGATIVE_INFINITY
  for (let zoom = -MOST_ZOOM; zoom <= MOST_ZOOM + 1e-9; zoom += ZOOM_STEP) {
    for (const turn of TURNS_DEG) {
      const angle = (turn * Math.PI) / 180
      const cos = (1 + zoom) * Math.cos(angle)
      const sin = (1 + zoom) * Math.sin(angle)
      const places = placeAll(original, points, { cos, sin, xPx: 0, yPx: 0 }, board)
      for (let yPx = -reach; yPx <= reach; yPx++) {
        for (let xPx = -reach; xPx <= reach; xPx++) {
          const agreement = agreementOf(wanted, board, places, yPx * board.widthPx + xPx)
          if (agreement <= most) continue
          most = agreement
          best = { cos, sin, xPx, yPx }
        }
      }
    }
  }
  return best
}

/** The directions of edges; where both are 0 there is none. */
type Directions = Pick<Orientations, 'straight' | 'slanted'>

/** A picture's directions with so much of nothing around them that no similarity leads out of it. */
interface Board extends Directions, SizePx {
  readonly marginPx: number
}

/** How far out the farthest corner is moved by the largest zoom, turn and shift. */
const marginOf = ({ widthPx, heightPx }: SizePx, reach: number): number =>
  reach + 1 + Math.ceil((MOST_ZOOM + MOST_TURN) * ((widthPx + heightPx) / 2))

function padded({ widthPx, heightPx, straight, slanted }: Orientations, marginPx: number): Board {
  const board = { widthPx: widthPx + 2 * marginPx, heightPx: heightPx + 2 * marginPx, marginPx }
  const pad = (values: Float32Array) => {
    const around = new Float32Array(board.widthPx * board.heightPx)
    for (let y = 0; y < heightPx; y++)
      around.set(values.subarray(y * widthPx, (y + 1) * widthPx), (y + marginPx) * board.widthPx + marginPx)
    return around
  }
  return { ...board, straight: pad(straight), slanted: pad(slanted) }
}

/** Each point's place on the board. */
function placeAll(
  { widthPx, heightPx }: SizePx,
  points: Int32Array,
  { cos, sin }: Similarity,
  board: Board,
): Int32Array {
  const middleX = (widthPx - 1) / 2
  const middleY = (heightPx - 1) / 2
  const places = new Int32Array(points.length)
  for (let k = 0; k < points.length; k++) {
    const x = (points[k] % widthPx) - middleX
    const y = Math.floor(points[k] / widthPx) - middleY
    const column = Math.round(middleX + cos * x - sin * y) + board.marginPx
    const line = Math.round(middleY + sin * x + cos * y) + board.marginPx
    places[k] = line * board.widthPx + column
  }
  return places
}

function agreementOf(wanted: Directions, board: Directions, places: Int32Array, shift: number): number {
  let sum = 0
  for (let k = 0; k < places.length; k++) {
    const there = places[k] + shift
    sum += wanted.straight[k] * board.straight[there] + wanted.slanted[k] * board.slanted[there]
  }
  return sum
}
