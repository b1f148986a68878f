import { chromaOf, hueDiffDeg, type Lab } from '../../domain/color/lab.ts'
import type { LabPlanes } from '../raster/raster.ts'
import type { ColorClusters } from './color-clusters.ts'

interface Clustered {
  readonly lab: LabPlanes
  /** 0 outside of the thing, else 1 + the cluster's index. */
  readonly labels: Int32Array
  readonly clusters: ColorClusters
}

/** A step in Lab between neighbouring pixels that shading makes; edges between materials are steeper. */
const SOFT_STEP = 6
const LEAST_SHARE = 0.004
const NEUTRAL_CHROMA = 9
const SAME_HUE_DEG = 22

/**
 * Joins clusters that are light and shade of one material: of one hue (or both grey), and fading into each
 * other rather than meeting at an edge. Answers for each cluster the index of the one it belongs to.
 */
export function joinShades({ lab, labels, clusters }: Clustered): number[] {
  const count = clusters.masses.length
  const colors = meanColors({ lab, labels, clusters })
  const seams = measureSeams(lab, labels, count)
  const joined = Array.from({ length: count }, (_, index) => index)
  const order = [...joined].sort((one, other) => clusters.masses[other] - clusters.masses[one])
  for (const small of order.slice(1).reverse()) {
    const host = bestHost(small, { colors, seams, count, masses: clusters.masses })
    if (host !== undefined) joined[small] = host
  }
  const root = (index: number): number => (joined[index] === index ? index : root(joined[index]))
  return joined.map(root)
}

interface Seams {
  /** By `one * count + other`: number of neighbouring pixel pairs, and the sum of their Lab steps. */
  readonly pairs: Float64Array
  readonly steps: Float64Array
}

interface Hosts {
  readonly colors: readonly Lab[]
  readonly seams: Seams
  readonly count: number
  readonly masses: readonly number[]
}

/** The larger cluster that a small one fades into, if there is one. */
function bestHost(small: number, { colors, seams, count, masses }: Hosts): number | undefined {
  let best: number | undefined
  for (let host = 0; host < count; host++) {
    if (host === small || masses[host] < masses[small] || (masses[host] === masses[small] && host > small))
      continue
    const pairs = seams.pairs[small * count + host]
    if (pairs === 0 || !isOneHue(colors[small], colors[host])) continue
    const isSoft = seams.steps[small * count + host] / pairs < SOFT_STEP
    const isSpeck = masses[small] < LEAST_SHARE
    if (!isSoft && !isSpeck && !isOnePigment(colors[small], colors[host])) continue
    if (best === undefined || pairs > seams.pairs[small * count + best]) best = host
  }
  return best
}

function isOneHue(one: Lab, other: Lab): boolean {
  const [pale, strong] = [one, other].map(chromaOf).toSorted((a, b) => a - b)
  if (strong < NEUTRAL_CHROMA) return true
  return pale > 0.35 * strong && hueDiffDeg(one, other) < SAME_HUE_DEG
}

/**
 * One pigment in two lights meets at an edge where the surface turns (a sofa's side, a tent's other wall):
 * of one hue, and as much chroma for its lightness.
 */
function isOnePigment(one: Lab, other: Lab): boolean {
  if (Math.min(chromaOf(one), chromaOf(other)) < NEUTRAL_CHROMA || hueDiffDeg(one, other) > 12) return false
  const ratio = (chromaOf(one) / one.l) * (other.l / chromaOf(other))
  return ratio > 0.7 && ratio < 1 / 0.7
}

function meanColors({ lab, labels, clusters }: Clustered): Lab[] {
  const sums = clusters.masses.map(() => ({ l: 0, a: 0, b: 0, count: 0 }))
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue
    const sum = sums[labels[i] - 1]
    sum.l += lab.l[i]
    sum.a += lab.a[i]
    sum.b += lab.b[i]
    sum.count++
  }
  return sums.map(({ l, a, b, count }) => ({
    l: l / Math.max(1, count),
    a: a / Math.max(1, count),
    b: b / Math.max(1, count),
  }))
}

function measureSeams(lab: LabPlanes, labels: Int32Array, count: number): Seams {
  const pairs = new Float64Array(count * count)
  const steps = new Float64Array(count * count)
  const measure = (i: number, other: number) => {
    if (labels[i] === 0 || labels[other] === 0 || labels[i] === labels[other]) return
    const step = Math.hypot(lab.l[i] - lab.l[other], lab.a[i] - lab.a[other], lab.b[i] - lab.b[other])
    const [one, two] = [labels[i] - 1, labels[other] - 1]
    for (const seam of [one * count + two, two * count + one]) {
      pairs[seam]++
      steps[seam] += step
    }
  }
  for (let i = 0; i < labels.length; i++) {
    if (i + 1 < labels.length) measure(i, i + 1)
    if (i + lab.widthPx < labels.length) measure(i, i + lab.widthPx)
  }
  return { pairs, steps }
}
