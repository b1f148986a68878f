import type { Orientations } from './orientations.ts'
import { identity, type Similarity } from './similarity.ts'

/** Edits are zoomed, turned and moved by up to this; shifts are shares of the long side. */
const MOST_ZOOM = 0.05
const ZOOM_STEP = 1 / 60
const TURNS_DEG = [-0.8, 0, 0.8]
const MOST_SHIFT = 0.035

/**
 * Tries every similarity on a coarse grid and answers the one where most edges lie over edges of the same
 * direction. Both on one small size; `points` are pixels of the original that are steep.
 */
export function searchCoarsely(original: Orientations, edit: Orientations, points: Int32Array): Similarity {
  const { widthPx, heightPx } = original
  const reach = Math.ceil(MOST_SHIFT * Math.max(widthPx, heightPx))
  let best = identity
  let most = Number.NEGATIVE_INFINITY
  for (let zoom = -MOST_ZOOM; zoom <= MOST_ZOOM + 1e-9; zoom += ZOOM_STEP) {
    for (const turn of TURNS_DEG) {
      const angle = (turn * Math.PI) / 180
      const cos = (1 + zoom) * Math.cos(angle)
      const sin = (1 + zoom) * Math.sin(angle)
      const places = placeAll(original, points, { cos, sin, xPx: 0, yPx: 0 })
      for (let yPx = -reach; yPx <= reach; yPx++) {
        for (let xPx = -reach; xPx <= reach; xPx++) {
          const agreement = agreementOf({ original, edit, points, places }, xPx, yPx)
          if (agreement <= most) continue
          most = agreement
          best = { cos, sin, xPx, yPx }
        }
      }
    }
  }
  return best
}

/** Column and row of every point in the edit, one after the other. */
function placeAll({ widthPx, heightPx }: Orientations, points: Int32Array, { cos, sin }: Similarity) {
  const [middleX, middleY] = [(widthPx - 1) / 2, (heightPx - 1) / 2]
  const places = new Int16Array(points.length * 2)
  for (let k = 0; k < points.length; k++) {
    const x = (points[k] % widthPx) - middleX
    const y = Math.floor(points[k] / widthPx) - middleY
    places[2 * k] = Math.round(middleX + cos * x - sin * y)
    places[2 * k + 1] = Math.round(middleY + sin * x + cos * y)
  }
  return places
}

interface Comparison {
  readonly original: Orientations
  readonly edit: Orientations
  readonly points: Int32Array
  readonly places: Int16Array
}

function agreementOf({ original, edit, points, places }: Comparison, shiftX: number, shiftY: number): number {
  const { widthPx, heightPx } = edit
  let sum = 0
  for (let k = 0; k < points.length; k++) {
    const x = places[2 * k] + shiftX
    const y = places[2 * k + 1] + shiftY
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) continue
    const there = y * widthPx + x
    const here = points[k]
    sum += original.straight[here] * edit.straight[there] + original.slanted[here] * edit.slanted[there]
  }
  return sum
}
