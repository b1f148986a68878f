import type { Patch } from './coverage.ts'
import { type Frame, path, tracePx } from './outline.ts'

/** What is sewn or knitted along a line of a layer. Widths are thousandths of a unit. */
export interface Stitching {
  readonly path: string
  /** seam: two panels meet; stitch: a row of thread; ribs: ribbing across the line; edge: a folded hem; slot: a dark gap. */
  readonly kind: 'seam' | 'stitch' | 'ribs' | 'edge' | 'slot'
  readonly width: number
}

interface Near {
  readonly x0: number
  readonly y0: number
  readonly width: number
  readonly height: number
  readonly across: Float32Array
  readonly along: Float32Array
}

/** Fine heights, in pixels, that stitching adds to a layer; undefined when there is none. */
export function stitchedHeights(
  patch: Patch,
  frame: Frame,
  stitching: readonly Stitching[],
): Float32Array | undefined {
  if (stitching.length === 0) return undefined
  const heights = new Float32Array(patch.width * patch.height)
  for (const row of stitching) {
    const widthPx = Math.max(1, (row.width / 1000) * frame.unitPx)
    const near = nearLine(tracePx(path(row.path), { frame, closed: false }), patch, widthPx * 1.6 + 2)
    const scale = frame.unitPx / 1200
    for (let y = 0; y < near.height; y++) {
      for (let x = 0; x < near.width; x++) {
        const across = near.across[y * near.width + x]
        if (across > 1e8) continue
        const along = near.along[y * near.width + x] / scale
        heights[(near.y0 + y) * patch.width + near.x0 + x] +=
          profiles[row.kind](across / widthPx, along) * scale
      }
    }
  }
  return heights
}

/** Height by distance from the line (in widths) and by pixels along it, at 1,200 px a unit. */
const profiles: Record<Stitching['kind'], (across: number, along: number) => number> = {
  seam: (across, along) =>
    -1.9 * Math.exp(-16 * across * across) +
    0.7 *
      Math.exp(-3 * (Math.abs(across) - 0.6) ** 2) *
      (1 + 0.5 * Math.sin(along * 0.31 + Math.sin(along * 0.05) * 2)),
  stitch: (across, along) => Math.exp(-2.2 * across * across) * ((along + 1e5) % 7 < 4.6 ? 0.55 : -0.6),
  ribs: (across, along) =>
    (across < 1 ? 1.25 * Math.cos((along * 2 * Math.PI) / 7.5) * (1 - across ** 8) : 0) -
    1.2 * Math.exp(-60 * (across - 1) ** 2),
  edge: (across) => 1.3 / (1 + Math.exp(14 * (across - 0.8))) - 0.9 * Math.exp(-30 * (across - 1) ** 2),
  slot: (across) => -4 * Math.exp(-3 * across * across),
}

/** Distances of the pixels of a patch to a traced line, no farther than `reach`, and where along it they lie. */
function nearLine(points: Float64Array, patch: Patch, reach: number): Near {
  const xs = points.filter((_, i) => i % 2 === 0)
  const ys = points.filter((_, i) => i % 2 === 1)
  const x0 = Math.max(0, Math.floor(Math.min(...xs) - reach) - patch.x0)
  const y0 = Math.max(0, Math.floor(Math.min(...ys) - reach) - patch.y0)
  const width = Math.max(0, Math.min(patch.width, Math.ceil(Math.max(...xs) + reach) - patch.x0) - x0)
  const height = Math.max(0, Math.min(patch.height, Math.ceil(Math.max(...ys) + reach) - patch.y0) - y0)
  const near = {
    x0,
    y0,
    width,
    height,
    across: new Float32Array(width * height).fill(1e9),
    along: new Float32Array(width * height),
  }
  let done = 0
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay] = [points[i] - patch.x0 - x0, points[i + 1] - patch.y0 - y0]
    const [bx, by] = [points[i + 2] - patch.x0 - x0, points[i + 3] - patch.y0 - y0]
    addSegment(near, { ax, ay, dx: bx - ax, dy: by - ay, done, reach })
    done += Math.hypot(bx - ax, by - ay)
  }
  return near
}

function addSegment(
  near: Near,
  line: { ax: number; ay: number; dx: number; dy: number; done: number; reach: number },
): void {
  const { ax, ay, dx, dy, done, reach } = line
  const span = dx * dx + dy * dy
  if (span === 0) return
  const length = Math.sqrt(span)
  const left = Math.max(0, Math.floor(Math.min(ax, ax + dx) - reach))
  const right = Math.min(near.width, Math.ceil(Math.max(ax, ax + dx) + reach))
  const bottom = Math.min(near.height, Math.ceil(Math.max(ay, ay + dy) + reach))
  for (let y = Math.max(0, Math.floor(Math.min(ay, ay + dy) - reach)); y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / span))
      const across = Math.hypot(x - ax - share * dx, y - ay - share * dy)
      const i = y * near.width + x
      if (across > reach || across >= near.across[i]) continue
      near.across[i] = across
      near.along[i] = done + share * length
    }
  }
}
