import { path, tracePx } from './outline.ts'
import type { Cells } from './relief.ts'

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
  for (const crease of creases) {
    const points = tracePx(path(crease.path), { frame: cells.frame, closed: false })
    const widthPx = (crease.width / 1000) * cells.frame.unitPx
    for (const near of cellsNear(points, cells, widthPx * 2.6)) {
      const across = near.distance / widthPx
      const profile = Math.exp(-across * across) * (1 - 0.5 * across * across)
      const fade = crease.full ? 1 : Math.sin(Math.PI * (0.06 + 0.94 * near.share)) ** 0.8
      heights[near.cell] += (crease.height / 1000) * profile * fade
    }
  }
}

interface NearCell {
  readonly cell: number
  readonly distance: number
  readonly share: number
}

/** Every cell within `reach` pixels of a traced path, with its distance and how far along the path it lies (0..1). */
function cellsNear(points: Float64Array, cells: Cells, reach: number): NearCell[] {
  const nearest = new Map<number, NearCell>()
  const segments = points.length / 2 - 1
  for (let i = 0; i < segments; i++) {
    const [ax, ay, bx, by] = points.subarray(2 * i, 2 * i + 4)
    const first = {
      column: (Math.min(ax, bx) - reach - cells.xPx) / cells.step,
      row: (Math.min(ay, by) - reach - cells.yPx) / cells.step,
    }
    const last = {
      column: (Math.max(ax, bx) + reach - cells.xPx) / cells.step,
      row: (Math.max(ay, by) + reach - cells.yPx) / cells.step,
    }
    for (let row = Math.max(0, Math.ceil(first.row)); row <= Math.min(cells.rows - 1, last.row); row++) {
      for (
        let column = Math.max(0, Math.ceil(first.column));
        column <= Math.min(cells.columns - 1, last.column);
        column++
      ) {
        const x = cells.xPx + column * cells.step - ax
        const y = cells.yPx + row * cells.step - ay
        const span = (bx - ax) ** 2 + (by - ay) ** 2 || 1
        const share = Math.min(1, Math.max(0, (x * (bx - ax) + y * (by - ay)) / span))
        const distance = Math.hypot(x - share * (bx - ax), y - share * (by - ay))
        const cell = row * cells.columns + column
        const known = nearest.get(cell)
        if (distance <= reach && (!known || distance < known.distance)) {
          nearest.set(cell, { cell, distance, share: (i + share) / segments })
        }
      }
    }
  }
  return [...nearest.values()]
}
