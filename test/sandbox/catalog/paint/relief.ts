import { blur } from './blur.ts'
import type { Cells } from './cells.ts'
import type { Patch, SizePx } from './coverage.ts'
import { addCreases, type Crease } from './creases.ts'
import { signedDistance } from './distance.ts'
import { addFolds, type Folds } from './folds.ts'
import type { Frame } from './outline.ts'

/** How a layer rises from the picture plane. Lengths are thousandths of a unit of the thing. */
export interface Relief {
  /** It bulges: `height` high in its middle, falling off within `radius` of its edge. */
  readonly puff?: { readonly radius: number; readonly height: number }
  /** It is round about its own axis, as a mug is: 1 is a half circle, less is flatter. */
  readonly round?: { readonly about: 'upright' | 'lying'; readonly bend: number }
  readonly folds?: readonly Folds[]
  readonly creases?: readonly Crease[]
  /** The whole plane leans, as slopes to the right and downward. */
  readonly lean?: readonly [number, number]
  /** Softens edges and folds together. */
  readonly soften?: number
}

/** Slopes of a surface and how deep each spot lies (-1..1, positive in a valley), a cell each `step` pixels. */
export interface Slopes {
  readonly step: number
  readonly columns: number
  readonly rows: number
  readonly right: Float32Array
  readonly down: Float32Array
  readonly valley: Float32Array
}

const step = 3
const margin = 4

/** The slopes of a layer: what the light needs to know of its shape. Heights never reach the picture. */
export function slopesOf(
  relief: Relief,
  on: { patch: Patch; scene: SizePx & { frame: Frame }; seed: number },
): Slopes {
  const { patch, seed } = on
  const { frame } = on.scene
  const columns = Math.ceil(patch.width / step) + 2 * margin
  const rows = Math.ceil(patch.height / step) + 2 * margin
  const heights = new Float32Array(columns * rows)
  const place = { columns, rows, step, xPx: patch.x0 - margin * step, yPx: patch.y0 - margin * step, frame }
  const perCell = step / frame.unitPx
  if (relief.puff) addPuff(heights, coarse(patch, columns, rows, on.scene), place, relief.puff)
  for (const [i, folds] of (relief.folds ?? []).entries()) addFolds(heights, place, folds, seed + 11 * i)
  addCreases(heights, place, relief.creases ?? [])
  blur(heights, columns, rows, (relief.soften ?? 2) / 1000 / perCell)
  const right = new Float32Array(columns * rows)
  const down = new Float32Array(columns * rows)
  const [leanX, leanY] = relief.lean ?? [0, 0]
  for (let y = 1; y < rows - 1; y++) {
    for (let i = y * columns + 1; i < (y + 1) * columns - 1; i++) {
      right[i] = (heights[i + 1] - heights[i - 1]) / (2 * perCell) + leanX
      down[i] = (heights[i + columns] - heights[i - columns]) / (2 * perCell) + leanY
    }
  }
  if (relief.round) addRound(right, down, patch, { columns, rows, ...relief.round })
  return { step, columns, rows, right, down, valley: valleys(heights, columns, rows, frame) }
}

/** The shape on the coarse field. Where the picture cuts it off it goes on, so that no edge is shaded there. */
function coarse(patch: Patch, columns: number, rows: number, picture: SizePx): Float32Array {
  const values = new Float32Array(columns * rows)
  const goesOn = {
    left: patch.x0 === 0,
    top: patch.y0 === 0,
    right: patch.x0 + patch.width === picture.widthPx,
    bottom: patch.y0 + patch.height === picture.heightPx,
  }
  for (let row = 0; row < rows; row++) {
    const y = (row - margin) * step
    if ((y < 0 && !goesOn.top) || (y >= patch.height && !goesOn.bottom)) continue
    const line = Math.max(0, Math.min(patch.height - 1, y)) * patch.width
    for (let column = 0; column < columns; column++) {
      const x = (column - margin) * step
      if ((x < 0 && !goesOn.left) || (x >= patch.width && !goesOn.right)) continue
      values[row * columns + column] = patch.values[line + Math.max(0, Math.min(patch.width - 1, x))]
    }
  }
  return values
}

function addPuff(
  heights: Float32Array,
  shape: Float32Array,
  cells: Cells,
  puff: { radius: number; height: number },
): void {
  const distance = signedDistance(shape, cells.columns, cells.rows)
  const radius = (puff.radius / 1000 / cells.step) * cells.frame.unitPx
  blur(distance, cells.columns, cells.rows, Math.min(radius / 3, 12))
  for (let i = 0; i < distance.length; i++) {
    heights[i] += (puff.height / 1000) * (1 - Math.exp(-Math.max(-2, distance[i] / radius)))
  }
}

/** The slopes of a body turned about its middle line, row by row (or column by column). */
function addRound(
  right: Float32Array,
  down: Float32Array,
  patch: Patch,
  how: { columns: number; rows: number; about: 'upright' | 'lying'; bend: number },
): void {
  const upright = how.about === 'upright'
  const lines = upright ? how.rows : how.columns
  const cells = upright ? how.columns : how.rows
  const spans = widestNearby(
    Array.from({ length: lines }, (_, line) => spanOf(patch, upright, (line - margin) * step)),
  )
  for (const [line, { first, last }] of spans.entries()) {
    const half = Math.max(1, (last - first) / 2)
    for (let cell = 0; cell < cells; cell++) {
      const across = Math.max(-0.985, Math.min(0.985, ((cell - margin) * step - first - half) / half))
      const slope = (-how.bend * across) / Math.sqrt(1 - across * across)
      if (upright) right[line * how.columns + cell] += slope
      else down[cell * how.columns + line] += slope
    }
  }
}

interface Span {
  readonly first: number
  readonly last: number
}

/** A rim seen from above curves, so the last rows of a body are short: there its width is that of the rows near by. */
function widestNearby(spans: readonly Span[]): Span[] {
  const reach = 9
  const around = <T>(list: readonly T[], line: number) =>
    list.slice(Math.max(0, line - reach), line + reach + 1)
  const widest = spans.map((_, line) => ({
    first: Math.min(...around(spans, line).map((span) => span.first)),
    last: Math.max(...around(spans, line).map((span) => span.last)),
  }))
  return widest.map((_, line) => {
    const near = around(widest, line)
    const mean = (pick: (span: Span) => number) =>
      near.reduce((sum, span) => sum + pick(span), 0) / near.length
    return { first: mean((span) => span.first), last: mean((span) => span.last) }
  })
}

/** The first and last covered pixel of the row (or column) at this offset into the patch. */
function spanOf(patch: Patch, upright: boolean, offset: number): Span {
  const length = upright ? patch.width : patch.height
  const at = Math.min((upright ? patch.height : patch.width) - 1, Math.max(0, offset))
  const value = (i: number) => patch.values[upright ? at * patch.width + i : i * patch.width + at]
  let first = 0
  while (first < length - 1 && value(first) < 0.5) first++
  let last = length - 1
  while (last > first && value(last) < 0.5) last--
  return { first, last }
}

function valleys(heights: Float32Array, columns: number, rows: number, frame: Frame): Float32Array {
  const around = heights.slice()
  const reach = (0.018 * frame.unitPx) / step
  blur(around, columns, rows, reach)
  for (let i = 0; i < around.length; i++) {
    const deep = (around[i] - heights[i]) * 160
    around[i] = deep / (1 + Math.abs(deep))
  }
  return around
}
