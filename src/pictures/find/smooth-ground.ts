import type { LabPlanes, Plane } from '../raster/raster.ts'
import { planeFrom } from '../raster/raster.ts'
import { solveLinear } from './solve-linear.ts'

/** A ground that is one smooth surface of colour, fitted to the picture's border. */
export interface SmoothGround {
  /** How far each pixel is from the fitted ground, in Lab units. */
  readonly distance: Plane
  /** Typical distance of the border's own pixels: grain and texture. */
  readonly noise: number
  /** Share of the border that the surface explains: near 1 on plain and gradient grounds. */
  readonly explained: number
  /** Where a pixel is the ground in shadow: the fitted colour, darkened. 1 or 0 for each pixel. */
  readonly shadow: Uint8Array
  /** Mean a*, b* of the fitted ground, for each unit of L*. */
  readonly tint: { readonly a: number; readonly b: number }
}

const BORDER_SHARE = 0.035
const ROUNDS = 6
const TERMS = 6

/** Fits a quadratic surface to the border's pixels, robustly: what crosses the border is voted down. */
export function fitSmoothGround(lab: LabPlanes): SmoothGround {
  const border = borderPixels(lab)
  let weights = new Float32Array(border.length).fill(1)
  const channels = [lab.l, lab.a, lab.b]
  let surfaces = channels.map((channel) => medianSurface(channel, border))
  let noise = 0
  for (let round = 0; round < ROUNDS; round++) {
    const distances = border.map((pixel) => distanceTo(lab, surfaces, pixel))
    noise = Math.max(0.6, 1.2 * median(distances))
    weights = distances.map((distance) => Math.max(0, 1 - (distance / (4 * noise)) ** 2) ** 2)
    surfaces = channels.map((channel) => fitSurface(channel, border, { lab, weights }))
  }
  const distance = new Float32Array(lab.l.length).map((_, pixel) => distanceTo(lab, surfaces, pixel))
  const near = border.reduce((count, pixel) => count + (distance[pixel] < 3 * noise + 1.5 ? 1 : 0), 0)
  const [middleL, middleA, middleB] = surfaces.map((surface) => heightOf(surface, [1, 0, 0, 0, 0, 0]))
  return {
    distance: planeFrom(lab, distance),
    noise,
    explained: near / border.length,
    shadow: findShadow(lab, surfaces, noise),
    tint: { a: middleA / Math.max(1, middleL), b: middleB / Math.max(1, middleL) },
  }
}

const DARKEST_SHADOW = 0.4

/** A shadow keeps the ground's ratio of a*, b* to L*: it takes light away, not colour. */
function findShadow(lab: LabPlanes, surfaces: readonly (readonly number[])[], noise: number): Uint8Array {
  const shadow = new Uint8Array(lab.l.length)
  for (let i = 0; i < shadow.length; i++) {
    const [l, a, b] = surfaces.map((surface) => heightOf(surface, termsAt(i, lab)))
    const light = lab.l[i] / Math.max(1, l)
    if (light > 0.985 || light < DARKEST_SHADOW) continue
    if (Math.hypot(lab.a[i] - light * a, lab.b[i] - light * b) < 2.5 + noise) shadow[i] = 1
  }
  return shadow
}

function borderPixels({ widthPx, heightPx }: LabPlanes): Float32Array<ArrayBuffer> {
  const depth = Math.max(2, Math.round(Math.max(widthPx, heightPx) * BORDER_SHARE))
  const pixels: number[] = []
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < depth) pixels.push(y * widthPx + x)
    }
  }
  return Float32Array.from(pixels)
}

const median = (values: Float32Array) => values.slice().sort()[values.length >> 1]

function medianSurface(channel: Float32Array, border: Float32Array): number[] {
  return [median(Float32Array.from(border, (pixel) => channel[pixel])), 0, 0, 0, 0, 0]
}

/** 1, x, y, x², xy, y² with x and y running from −1 to 1. */
function termsAt(pixel: number, { widthPx, heightPx }: LabPlanes): readonly number[] {
  const x = (2 * (pixel % widthPx)) / widthPx - 1
  const y = (2 * Math.floor(pixel / widthPx)) / heightPx - 1
  return [1, x, y, x * x, x * y, y * y]
}

const heightOf = (surface: readonly number[], terms: readonly number[]) =>
  surface.reduce((sum, factor, term) => sum + factor * terms[term], 0)

function distanceTo(lab: LabPlanes, surfaces: readonly (readonly number[])[], pixel: number): number {
  const terms = termsAt(pixel, lab)
  return Math.hypot(
    lab.l[pixel] - heightOf(surfaces[0], terms),
    lab.a[pixel] - heightOf(surfaces[1], terms),
    lab.b[pixel] - heightOf(surfaces[2], terms),
  )
}

function fitSurface(
  channel: Float32Array,
  border: Float32Array,
  { lab, weights }: { readonly lab: LabPlanes; readonly weights: Float32Array },
): number[] {
  const matrix = Array.from({ length: TERMS }, (_, row) =>
    Array.from({ length: TERMS }, (_, column) => (row === column ? 1e-3 : 0)),
  )
  const right = new Array<number>(TERMS).fill(0)
  border.forEach((pixel, index) => {
    const terms = termsAt(pixel, lab)
    for (let row = 0; row < TERMS; row++) {
      right[row] += weights[index] * terms[row] * channel[pixel]
      for (let column = 0; column < TERMS; column++)
        matrix[row][column] += weights[index] * terms[row] * terms[column]
    }
  })
  return solveLinear(matrix, right)
}
