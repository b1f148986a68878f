import type { LabPlanes, Plane } from '../raster/raster.ts'
import { planeFrom } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'
import { valuesAt } from '../raster/values-at.ts'
import { solveLinear } from './solve-linear.ts'

/** A ground that is one smooth surface of colour, fitted to the picture's border. It fits the picture in any size. */
export interface SmoothGround {
  /** For L*, a* and b* the factors of 1, x, y, x², xy and y², with x and y running from −1 to 1. */
  readonly surfaces: readonly Surface[]
  /** Typical distance of the border's own pixels, in Lab units: grain and texture. */
  readonly noise: number
  /** Share of the border that the surface explains: near 1 on plain and gradient grounds. */
  readonly explained: number
  /** Mean a*, b* of the fitted ground, for each unit of L*. */
  readonly tint: { readonly a: number; readonly b: number }
}

type Surface = readonly number[]

const BORDER_SHARE = 0.035
const ROUNDS = 6
const TERMS = 6

/** A ground that explains this share of the border counts as one surface, unless what it explains is any colour. */
const PLAIN_SHARE = 0.7
const MOST_NOISE = 8

/** Whether the ground is one smooth surface, such as a studio's backdrop. */
export const isPlain = ({ explained, noise }: SmoothGround): boolean =>
  explained >= PLAIN_SHARE && noise <= MOST_NOISE

/** Fits a quadratic surface to the border's pixels, robustly: what crosses the border is voted down. */
export function fitSmoothGround(lab: LabPlanes): SmoothGround {
  const border = readBorder(lab)
  const count = border.channels[0].length
  const weights = new Float32Array(count).fill(1)
  let surfaces = border.channels.map((channel): Surface => [medianOf(channel.slice()), 0, 0, 0, 0, 0])
  let noise = 0
  for (let round = 0; round < ROUNDS; round++) {
    const distances = borderDistances(border, surfaces)
    noise = Math.max(0.6, 1.2 * medianOf(distances.slice()))
    for (let i = 0; i < count; i++) weights[i] = Math.max(0, 1 - (distances[i] / (4 * noise)) ** 2) ** 2
    surfaces = fitSurfaces(border, weights)
  }
  const near = borderDistances(border, surfaces).filter((distance) => distance < 3 * noise + 1.5).length
  const [[middleL], [middleA], [middleB]] = surfaces
  return {
    surfaces,
    noise,
    explained: near / count,
    tint: { a: middleA / Math.max(1, middleL), b: middleB / Math.max(1, middleL) },
  }
}

/** How far each pixel is from the fitted ground, in Lab units. */
export function distanceFromGround(lab: LabPlanes, { surfaces }: SmoothGround): Plane {
  const [surfaceL, surfaceA, surfaceB] = surfaces
  const distance = new Float32Array(lab.l.length)
  for (let y = 0, i = 0; y < lab.heightPx; y++) {
    for (let x = 0; x < lab.widthPx; x++, i++) {
      const [across, down] = [(2 * x) / lab.widthPx - 1, (2 * y) / lab.heightPx - 1]
      const dl = lab.l[i] - heightOf(surfaceL, across, down)
      const da = lab.a[i] - heightOf(surfaceA, across, down)
      const db = lab.b[i] - heightOf(surfaceB, across, down)
      distance[i] = Math.sqrt(dl * dl + da * da + db * db)
    }
  }
  return planeFrom(lab, distance)
}

const DARKEST_SHADOW = 0.4
const LIGHTEST_SHADOW = 0.985

/**
 * 1 where a pixel is the ground in shadow: the fitted colour, darkened. A shadow keeps the ground's ratio of
 * a*, b* to L*: it takes light away, not colour.
 */
export function shadowOnGround(lab: LabPlanes, { surfaces, noise }: SmoothGround): Uint8Array {
  const [surfaceL, surfaceA, surfaceB] = surfaces
  const shadow = new Uint8Array(lab.l.length)
  const reach = (2.5 + noise) ** 2
  for (let y = 0, i = 0; y < lab.heightPx; y++) {
    for (let x = 0; x < lab.widthPx; x++, i++) {
      const [across, down] = [(2 * x) / lab.widthPx - 1, (2 * y) / lab.heightPx - 1]
      const light = lab.l[i] / Math.max(1, heightOf(surfaceL, across, down))
      if (light > LIGHTEST_SHADOW || light < DARKEST_SHADOW) continue
      const da = lab.a[i] - light * heightOf(surfaceA, across, down)
      const db = lab.b[i] - light * heightOf(surfaceB, across, down)
      if (da * da + db * db < reach) shadow[i] = 1
    }
  }
  return shadow
}

const heightOf = (surface: Surface, x: number, y: number) =>
  surface[0] + x * (surface[1] + x * surface[3] + y * surface[4]) + y * (surface[2] + y * surface[5])

/** The pixels near the picture's border: where they are, −1…1, and their L*, a* and b*. */
interface Border {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly channels: readonly Float32Array[]
}

function readBorder(lab: LabPlanes): Border {
  const { widthPx, heightPx } = lab
  const depth = Math.max(2, Math.round(Math.max(widthPx, heightPx) * BORDER_SHARE))
  const pixels: number[] = []
  for (let y = 0; y < heightPx; y++) {
    const isWholeRow = Math.min(y, heightPx - 1 - y) < depth
    for (let x = 0; x < widthPx; x++) {
      if (isWholeRow || Math.min(x, widthPx - 1 - x) < depth) pixels.push(y * widthPx + x)
    }
  }
  return {
    x: Float32Array.from(pixels, (pixel) => (2 * (pixel % widthPx)) / widthPx - 1),
    y: Float32Array.from(pixels, (pixel) => (2 * Math.floor(pixel / widthPx)) / heightPx - 1),
    channels: [lab.l, lab.a, lab.b].map((plane) => valuesAt(plane, pixels)),
  }
}

function borderDistances({ x, y, channels }: Border, surfaces: readonly Surface[]): Float32Array {
  const distances = new Float32Array(x.length)
  for (let channel = 0; channel < channels.length; channel++) {
    const [values, surface] = [channels[channel], surfaces[channel]]
    for (let i = 0; i < distances.length; i++)
      distances[i] += (values[i] - heightOf(surface, x[i], y[i])) ** 2
  }
  for (let i = 0; i < distances.length; i++) distances[i] = Math.sqrt(distances[i])
  return distances
}

/** Least squares, once for all three channels, as they share their weights. */
function fitSurfaces({ x, y, channels }: Border, weights: Float32Array): Surface[] {
  const squares = new Float64Array(TERMS * TERMS)
  const sides = channels.map(() => new Float64Array(TERMS))
  const terms = new Float64Array(TERMS)
  for (let i = 0; i < x.length; i++) {
    if (weights[i] === 0) continue
    terms.set([1, x[i], y[i], x[i] * x[i], x[i] * y[i], y[i] * y[i]])
    for (let row = 0; row < TERMS; row++) {
      const weighted = weights[i] * terms[row]
      for (let column = 0; column < TERMS; column++) squares[row * TERMS + column] += weighted * terms[column]
      for (let channel = 0; channel < channels.length; channel++)
        sides[channel][row] += weighted * channels[channel][i]
    }
  }
  const matrix = Array.from(terms, (_, row) => [...squares.subarray(row * TERMS, (row + 1) * TERMS)])
  for (let row = 0; row < TERMS; row++) matrix[row][row] += 1e-3
  return sides.map((side) => solveLinear(matrix, [...side]))
}
