/** A rectangle of the picture with a value for each pixel, such as how much of it a shape covers (0..1). */
export interface Patch {
  readonly x0: number
  readonly y0: number
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}
export interface SizePx {
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * The area of each pixel under closed polygons (x0, y0, x1, y1 …), computed rather than sampled, and rounded to the
 * 255 steps of a mask, so that a pixel whose mask is 0 holds nothing of the shape.
 */
export function cover(polygons: readonly Float64Array[], size: SizePx): Patch {
  const { x0, y0, width, height } = boundsOf(polygons, size)
  const stride = width + 2
  const edges = new Float32Array(stride * height + 2)
  for (const polygon of polygons) {
    for (let i = 0; i < polygon.length; i += 2) {
      const j = (i + 2) % polygon.length
      addEdge(edges, { stride, width, height }, [
        polygon[i] - x0,
        polygon[i + 1] - y0,
        polygon[j] - x0,
        polygon[j + 1] - y0,
      ])
    }
  }
  return { x0, y0, width, height, values: accumulate(edges, stride, width, height) }
}

function boundsOf(polygons: readonly Float64Array[], size: SizePx) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygons) {
    for (let i = 0; i < polygon.length; i += 2) {
      left = Math.min(left, polygon[i])
      right = Math.max(right, polygon[i])
      top = Math.min(top, polygon[i + 1])
      bottom = Math.max(bottom, polygon[i + 1])
    }
  }
  const x0 = Math.max(0, Math.floor(left))
  const y0 = Math.max(0, Math.floor(top))
  const width = Math.max(0, Math.min(size.widthPx, Math.ceil(right)) - x0)
  const height = Math.max(0, Math.min(size.heightPx, Math.ceil(bottom)) - y0)
  return { x0, y0, width, height }
}

interface Grid {
  readonly stride: number
  readonly width: number
  readonly height: number
}

/** Adds what one edge changes in each row it crosses: the signed-area accumulation known from font rasterisers. */
function addEdge(edges: Float32Array, grid: Grid, [ax, ay, bx, by]: [number, number, number, number]): void {
  if (ay === by) return
  const sign = ay < by ? 1 : -1
  const [topX, topY, endX, endY] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay]
  const slope = (endX - topX) / (endY - topY)
  const lastRow = Math.min(grid.height, Math.ceil(endY))
  for (let row = Math.max(0, Math.floor(topY)); row < lastRow; row++) {
    const from = Math.max(row, topY)
    const to = Math.min(row + 1, endY)
    if (to <= from) continue
    const x = topX + (from - topY) * slope
    const next = topX + (to - topY) * slope
    const clip = (at: number) => Math.min(grid.width, Math.max(0, at))
    addSpan(edges, row * grid.stride, clip(Math.min(x, next)), clip(Math.max(x, next)), (to - from) * sign)
  }
}

function addSpan(edges: Float32Array, row: number, left: number, right: number, area: number): void {
  const first = Math.floor(left)
  const last = Math.ceil(right)
  if (last <= first + 1) {
    const share = (left + right) / 2 - first
    edges[row + first] += area * (1 - share)
    edges[row + first + 1] += area * share
    return
  }
  for (let x = first; x < last; x++) {
    const covered = (Math.min(right, x + 1) - Math.max(left, x)) / (right - left)
    const middle = (Math.min(right, x + 1) + Math.max(left, x)) / 2 - x
    edges[row + x] += area * (covered * (1 - middle))
    edges[row + x + 1] += area * covered * middle
  }
}

function accumulate(edges: Float32Array, stride: number, width: number, height: number): Float32Array {
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 0; x < width; x++) {
      sum += edges[y * stride + x]
      values[y * width + x] = Math.round(255 * Math.min(1, Math.abs(sum))) / 255
    }
  }
  return values
}
