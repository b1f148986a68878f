import type { LabPlanes, SizePx } from '../raster/raster.ts'
import type { PixelGraph } from './min-cut.ts'

/** Steps in x and y for each direction; opposite directions are next to each other. */
export const STEPS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
] as const

interface GraphOptions {
  readonly lab: LabPlanes
  /** For each pixel its number in the graph, or −1 where it takes no part. */
  readonly nodeOf: Int32Array
  readonly pixelOf: Int32Array
  readonly terminal: Float32Array
  /** For pixels that take no part: which side they are on, so that the graph holds on to them. */
  readonly fixed: Uint8Array | undefined
  /** Cost of an edge through flat colour, against the terminals. */
  readonly smoothness: number
}

/**
 * Connects pixels with their neighbours: the more alike in colour, the dearer to separate
 * (`smoothness · exp(−ΔE² / 2σ²) / length`, σ² the mean squared step, as in GrabCut, Rother et al. 2004).
 */
export function connectPixels(options: GraphOptions): PixelGraph {
  const { lab, nodeOf, pixelOf, terminal, fixed, smoothness } = options
  const neighbor = new Int32Array(pixelOf.length * 8).fill(-1)
  const capacity = new Float32Array(pixelOf.length * 8)
  const sharpness = 1 / (2 * meanSquaredStep(lab, pixelOf))
  for (let node = 0; node < pixelOf.length; node++) {
    const pixel = pixelOf[node]
    for (let direction = 0; direction < 8; direction++) {
      const arc = node * 8 + direction
      const other = neighborOf(pixel, direction, lab)
      if (other < 0 || neighbor[arc] >= 0) continue
      const length = direction < 4 ? 1 : Math.SQRT2
      const cost = (smoothness * Math.exp(-squaredStep(lab, pixel, other) * sharpness)) / length
      const otherNode = nodeOf[other]
      if (otherNode >= 0) {
        neighbor[arc] = otherNode
        capacity[arc] = cost
        neighbor[otherNode * 8 + (direction ^ 1)] = node
        capacity[otherNode * 8 + (direction ^ 1)] = cost
      } else if (fixed !== undefined) terminal[node] += fixed[other] === 1 ? cost : -cost
    }
  }
  return { neighbor, capacity, terminal }
}

function neighborOf(pixel: number, direction: number, { widthPx, heightPx }: SizePx): number {
  const x = (pixel % widthPx) + STEPS[direction][0]
  const y = Math.floor(pixel / widthPx) + STEPS[direction][1]
  return x < 0 || y < 0 || x >= widthPx || y >= heightPx ? -1 : y * widthPx + x
}

/** ΔE*ab between two pixels, squared. */
export function squaredStep({ l, a, b }: LabPlanes, one: number, other: number): number {
  const dl = l[one] - l[other]
  const da = a[one] - a[other]
  const db = b[one] - b[other]
  return dl * dl + da * da + db * db
}

/** Never below 1, so that noise in flat pictures does not count as an edge. */
function meanSquaredStep(lab: LabPlanes, pixelOf: Int32Array): number {
  let sum = 0
  let count = 0
  for (let node = 0; node < pixelOf.length; node++) {
    for (const direction of [1, 3]) {
      const other = neighborOf(pixelOf[node], direction, lab)
      if (other < 0) continue
      sum += squaredStep(lab, pixelOf[node], other)
      count++
    }
  }
  return Math.max(1, sum / Math.max(1, count))
}
