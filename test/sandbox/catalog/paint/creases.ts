import type { Cells } from './cells.ts'
import { path, tracePx } from './outline.ts'

/** One fold that is there for a reason: at an armpit, a knee, under a belt. Thousandths of a unit. */
export interface Crease {
  readonly path: string
  readonly width: number
  /** Positive stands up, negative is a groove. */
  readonly height: number
  /** Keeps its height to the ends instead of fading. */
  readonly full?: boolean
}

/** Adds creases to a field of heights (in units): a soft ridge with a hollow on either side. */
export function addCreases(heights: Float32Array, cells: Cells, creases: readonly Crease[]): void {
  const near = { distance: new Float32Array(heights.length), share: new Float32Array(heights.length) }
  for (const crease of creases) {
    const points = tracePx(path(crease.path), { frame: cells.frame, closed: false })
    const widthPx = (crease.width / 1000) * cells.frame.unitPx
    near.distance.fill(Number.POSITIVE_INFINITY)
    measure(near, points, cells, widthPx * 2.6)
    for (let cell = 0; cell < heights.length; cell++) {
      if (near.distance[cell] > widthPx * 2.6) continue
      const across = near.distance[cell] / widthPx
      const profile = Math.exp(-across * across) * (1 - 0.5 * across * across)
      const fade = crease.full ? 1 : Math.sin(Math.PI * (0.06 + 0.94 * near.share[cell])) ** 0.8
      heights[cell] += (crease.height / 1000) * profile * fade
    }
  }
}

interface Near {
  readonly distance: Float32Array
  readonly share: Float32Array
}

/** For every cell within `reach` pixels of a traced path: its distance, and how far along the path it lies (0..1). */
function measure(near: Near, points: Float64Array, cells: Cells, reach: number): void {
  const segments = points.length / 2 - 1
  for (let i = 0; i < segments; i++) {
    const [ax, ay] = [points[2 * i] - cells.xPx, points[2 * i + 1] - cells.yPx]
    const [dx, dy] = [points[2 * i + 2] - cells.xPx - ax, points[2 * i + 3] - cells.yPx - ay]
    const span = dx * dx + dy * dy || 1
    const left = Math.max(0, Math.ceil((Math.min(ax, ax + dx) - reach) / cells.step))
    const right = Math.min(cells.columns - 1, (Math.max(ax, ax + dx) + reach) / cells.step)
    const bottom = Math.min(cells.rows - 1, (Math.max(ay, ay + dy) + reach) / cells.step)
    for (
      let row = Math.max(0, Math.ceil((Math.min(ay, ay + dy) - reach) / cells.step));
      row <= bottom;
      row++
    ) {
      for (let column = left; column <= right; column++) {
        const x = column * cells.step - ax
        const y = row * cells.step - ay
        const share = Math.min(1, Math.max(0, (x * dx + y * dy) / span))
        const distance = Math.sqrt((x - share * dx) ** 2 + (y - share * dy) ** 2)
        const cell = row * cells.columns + column
        if (distance >= near.distance[cell]) continue
        near.distance[cell] = distance
        near.share[cell] = (i + share) / segments
      }
    }
  }
}
