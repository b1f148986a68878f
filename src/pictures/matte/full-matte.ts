import { dilate, erode } from '../mask/morphology.ts'
import { type Box, boxAround } from '../raster/crop.ts'
import { readLab } from '../raster/lab-planes.ts'
import type { Mask, Plane, Raster } from '../raster/raster.ts'
import { type GridTaps, tapsOf } from '../raster/taps.ts'
import type { Sides } from './sides.ts'

/** How much of each pixel of a picture is thing. */
export interface FullMatte {
  readonly widthPx: number
  readonly heightPx: number
  /** 0 to 255, a byte a pixel of the whole picture. */
  readonly share: Uint8Array
  /** Outside of it all shares are 0. */
  readonly box: Box
}

/** Below this distance of thing and ground, in Lab, the mask's own shape says more than the colours. */
const LEAST_CONTRAST = 40
const MOST_TRUST = 0.96
/**
 * Where colours and shape differ by so much, the colours are a coincidence, a shaded cord as grey as the cloth: unless
 * they are as far apart as this, ΔE*ab.
 */
const SURE_CONTRAST = 70
const DOUBTED = 0.25
const REFUTED = 0.6
/** Shares nearer to nothing or all than this are grain. */
const FAINT = 0.07
const BAND_PX = 2
const OUTSIDE = 0
const INSIDE = 1
const EDGE = 2
/** As far out as the edge may lie: what is thing there is so clearly. */
const FRINGE = 3
const LEAST_FRINGE = 64

interface Drawing {
  readonly mask: Mask
  readonly sides: Sides
  /** How much of each of the mask's pixels is thing, as far as such a small grid shows; 0…1. */
  readonly shape: Plane
}

/**
 * Draws a mask's edge at the picture's full size: near it each pixel is projected between the colours of thing and
 * ground beside it, as the small mask's edge is no finer than its own pixels.
 */
export function drawMatte(picture: Raster, { mask, sides, shape }: Drawing): FullMatte {
  const { widthPx, heightPx } = picture
  const share = new Uint8Array(widthPx * heightPx)
  const box = scaleBox(boxAround(mask, BAND_PX + 1), mask, picture)
  const columns = tapsOf(mask.widthPx, widthPx)
  const rows = tapsOf(mask.heightPx, heightPx)
  const grid = { picture, zones: zonesOf(mask), sides, shape, columns, rows }
  for (let y = box.top; y < box.bottom; y++) drawRow(grid, share, y, box)
  return { widthPx, heightPx, share, box }
}

interface Grid {
  readonly picture: Raster
  readonly zones: Uint8Array
  readonly sides: Sides
  readonly shape: Plane
  readonly columns: GridTaps
  readonly rows: GridTaps
}

function drawRow(grid: Grid, share: Uint8Array, y: number, { left, right }: Box): void {
  const { picture, zones, shape, columns, rows } = grid
  const line = rows.nearest[y] * shape.widthPx
  for (let x = left, i = y * picture.widthPx + left; x < right; x++, i++) {
    const zone = zones[line + columns.nearest[x]]
    if (zone === OUTSIDE) continue
    if (zone === INSIDE) {
      share[i] = 255
      continue
    }
    const part = shareAt(grid, x, y)
    if (zone === EDGE || part >= LEAST_FRINGE) share[i] = part
  }
}

/** Where a small mask is all of the thing, nothing of it, or near its edge. */
function zonesOf(mask: Mask): Uint8Array {
  const inner = erode(mask, BAND_PX).inside
  const near = dilate(mask, 1).inside
  const zones = dilate(mask, BAND_PX).inside.slice()
  for (let i = 0; i < zones.length; i++) {
    if (zones[i] === OUTSIDE) continue
    zones[i] = inner[i] === 1 ? INSIDE : near[i] === 1 ? EDGE : FRINGE
  }
  return zones
}

function scaleBox(box: Box, from: Mask, to: Raster): Box {
  const across = to.widthPx / from.widthPx
  const down = to.heightPx / from.heightPx
  return {
    left: Math.max(0, Math.floor(box.left * across)),
    top: Math.max(0, Math.floor(box.top * down)),
    right: Math.min(to.widthPx, Math.ceil(box.right * across)),
    bottom: Math.min(to.heightPx, Math.ceil(box.bottom * down)),
  }
}

/** Between the four cells around a pixel. */
function shapeAt({ shape, columns, rows }: Grid, x: number, y: number): number {
  const { values, widthPx } = shape
  const top = rows.first[y] * widthPx
  const bottom = rows.second[y] * widthPx
  const left = columns.first[x]
  const right = columns.second[x]
  const across = columns.share[x]
  const upper = values[top + left] + (values[top + right] - values[top + left]) * across
  const lower = values[bottom + left] + (values[bottom + right] - values[bottom + left]) * across
  return upper + (lower - upper) * rows.share[y]
}

const color = new Float32Array(3)

/** Where the pixel's colour lies on the line from ground to thing, as far as that is to be trusted; 0 to 255. */
function shareAt(grid: Grid, x: number, y: number): number {
  const { picture, sides, columns, rows } = grid
  const { thing, ground } = sides
  const shape = shapeAt(grid, x, y)
  const at = (rows.nearest[y] >> 1) * sides.widthPx + (columns.nearest[x] >> 1)
  if (thing.share[at] < 1e-3 || ground.share[at] < 1e-3) return toByte(shape)
  const dl = thing.l[at] - ground.l[at]
  const da = thing.a[at] - ground.a[at]
  const db = thing.b[at] - ground.b[at]
  const squared = dl * dl + da * da + db * db
  readLab(picture.rgb, (y * picture.widthPx + x) * 3, color)
  const along =
    (color[0] - ground.l[at]) * dl + (color[1] - ground.a[at]) * da + (color[2] - ground.b[at]) * db
  const projected = Math.max(0, Math.min(1, along / Math.max(1, squared)))
  const contrast = Math.sqrt(squared)
  const refuted = Math.min(1, Math.max(0, (Math.abs(projected - shape) - DOUBTED) / (REFUTED - DOUBTED)))
  const coincidence = refuted * Math.max(0, 1 - contrast / SURE_CONTRAST)
  const trust = MOST_TRUST * Math.min(1, contrast / LEAST_CONTRAST) * (1 - coincidence)
  return toByte(shape + trust * (projected - shape))
}

function toByte(share: number): number {
  if (share < FAINT) return 0
  return share > 1 - FAINT ? 255 : Math.round(share * 255)
}
