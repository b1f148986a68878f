import type { Superpixels } from './superpixels.ts'

/** Lab distance at which two patches stop counting as one surface. */
const SURFACE_SIGMA = 10
const SPACE_SIGMA = 0.25
const SMOOTH_SIGMA = 10
const SOLVER_ROUNDS = 60

/**
 * How much each patch stands out as the thing, 0…1. A patch is ground if the surface it belongs to lies along
 * the picture's border, and thing if it differs from ground; both are balanced over neighbouring patches.
 * Source: W. Zhu et al., "Saliency optimization from robust background detection", CVPR 2014.
 */
export function salienceOf(patches: Superpixels): Float32Array {
  const { count } = patches
  const links = linkPatches(patches)
  const distance = colorDistances(patches)
  const ground = groundProbability({ patches, distance, links })
  const salience = weightedContrast(patches, distance, ground)
  return balance({ count, distance, links, ground, salience })
}

interface Links {
  /** 1 where two patches touch. */
  readonly touching: Uint8Array
  readonly onBorder: Uint8Array
}

function linkPatches({ labels, count, widthPx, heightPx }: Superpixels): Links {
  const touching = new Uint8Array(count * count)
  const onBorder = new Uint8Array(count)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) onBorder[labels[i]] = 1
      for (const other of [x > 0 ? i - 1 : i, y > 0 ? i - widthPx : i]) {
        touching[labels[i] * count + labels[other]] = 1
        touching[labels[other] * count + labels[i]] = 1
      }
    }
  }
  return { touching, onBorder }
}

function colorDistances({ count, l, a, b }: Superpixels): Float32Array {
  const distance = new Float32Array(count * count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++)
      distance[i * count + j] = Math.hypot(l[i] - l[j], a[i] - a[j], b[i] - b[j])
  }
  return distance
}

interface Surfaces {
  readonly patches: Superpixels
  readonly distance: Float32Array
  readonly links: Links
}

/** 1 where a patch's surface (all it reaches without a step in colour) runs along the border for its size. */
function groundProbability({ patches, distance, links }: Surfaces): Float32Array {
  const { count } = patches
  const probability = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const reach = geodesicFrom(i, { patches, distance, links })
    let span = 0
    let along = 0
    for (let j = 0; j < count; j++) {
      const same = Math.exp(-(reach[j] ** 2) / (2 * SURFACE_SIGMA ** 2))
      span += same
      if (links.onBorder[j] === 1) along += same
    }
    const connectivity = along / Math.sqrt(span)
    probability[i] = 1 - Math.exp(-(connectivity ** 2) / 2)
  }
  return probability
}

/** Least sum of colour steps from one patch to each other; small steps are texture and cost nothing. */
function geodesicFrom(start: number, { patches, distance, links }: Surfaces): Float32Array {
  const { count } = patches
  const reach = new Float32Array(count).fill(Number.POSITIVE_INFINITY)
  const done = new Uint8Array(count)
  reach[start] = 0
  for (let round = 0; round < count; round++) {
    let next = -1
    for (let j = 0; j < count; j++) if (done[j] === 0 && (next < 0 || reach[j] < reach[next])) next = j
    if (next < 0 || reach[next] > 3 * SURFACE_SIGMA) break
    done[next] = 1
    for (let j = 0; j < count; j++) {
      if (links.touching[next * count + j] === 0) continue
      const step = Math.max(0, distance[next * count + j] - 3)
      if (reach[next] + step < reach[j]) reach[j] = reach[next] + step
    }
  }
  return reach
}

/** Beyond a clear difference more does not count more, or one dark detail would outshine the thing. */
const saturate = (distance: number) => distance / (distance + 20)

/** Colour distance to all that is ground, the nearer the more it counts; scaled to 0…1. */
function weightedContrast(patches: Superpixels, distance: Float32Array, ground: Float32Array): Float32Array {
  const { count, x, y } = patches
  const scale = Math.max(patches.widthPx, patches.heightPx)
  const contrast = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const space = ((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2) / scale ** 2
      contrast[i] += saturate(distance[i * count + j]) * Math.exp(-space / (2 * SPACE_SIGMA ** 2)) * ground[j]
    }
  }
  const most = contrast.reduce((max, value) => Math.max(max, value), 1e-9)
  return contrast.map((value) => value / most)
}

interface Balance {
  readonly count: number
  readonly distance: Float32Array
  readonly links: Links
  readonly ground: Float32Array
  readonly salience: Float32Array
}

/** Minimises ground·s² + contrast·(s − 1)² + likeness·(sᵢ − sⱼ)² by Gauss-Seidel steps. */
function balance({ count, distance, links, ground, salience }: Balance): Float32Array {
  const solved = salience.slice()
  for (let round = 0; round < SOLVER_ROUNDS; round++) {
    for (let i = 0; i < count; i++) {
      let pull = salience[i]
      let weight = salience[i] + 3 * ground[i]
      for (let j = 0; j < count; j++) {
        if (i === j || links.touching[i * count + j] === 0) continue
        const likeness = Math.exp(-(distance[i * count + j] ** 2) / (2 * SMOOTH_SIGMA ** 2)) + 0.02
        pull += likeness * solved[j]
        weight += likeness
      }
      solved[i] = pull / Math.max(1e-6, weight)
    }
  }
  const most = solved.reduce((max, value) => Math.max(max, value), 1e-9)
  return solved.map((value) => value / most)
}
