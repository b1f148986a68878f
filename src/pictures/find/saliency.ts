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
  /** For each patch those that it touches. */
  readonly touching: readonly Int32Array[]
  readonly onBorder: Uint8Array
}

function linkPatches({ labels, count, widthPx, heightPx }: Superpixels): Links {
  const touching = Array.from({ length: count }, () => new Set<number>())
  const onBorder = new Uint8Array(count)
  const link = (one: number, other: number) => {
    if (one === other) return
    touching[one].add(other)
    touching[other].add(one)
  }
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) onBorder[labels[i]] = 1
      if (x > 0) link(labels[i], labels[i - 1])
      if (y > 0) link(labels[i], labels[i - widthPx])
    }
  }
  return { touching: touching.map((others) => Int32Array.from(others)), onBorder }
}

function colorDistances({ count, l, a, b }: Superpixels): Float32Array {
  const distance = new Float32Array(count * count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const apart = Math.sqrt((l[i] - l[j]) ** 2 + (a[i] - a[j]) ** 2 + (b[i] - b[j]) ** 2)
      distance[i * count + j] = apart
      distance[j * count + i] = apart
    }
  }
  return distance
}

interface Surfaces {
  readonly patches: Superpixels
  readonly distance: Float32Array
  readonly links: Links
}

/** Beyond this a patch counts as good as nothing towards a surface. */
const FAR = 3 * SURFACE_SIGMA

/** 1 where a patch's surface (all it reaches without a step in colour) runs along the border for its size. */
function groundProbability({ patches, distance, links }: Surfaces): Float32Array {
  const { count } = patches
  const probability = new Float32Array(count)
  const reach = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    reach.fill(FAR)
    spreadFrom(i, reach, { distance, links, count })
    const connectivity = connectivityOf(reach, links)
    probability[i] = 1 - Math.exp(-(connectivity * connectivity) / 2)
  }
  return probability
}

/** How much of a patch's surface lies along the border, against the root of all of it. */
function connectivityOf(reach: Float32Array, { onBorder }: Links): number {
  let span = 0
  let along = 0
  for (let j = 0; j < reach.length; j++) {
    if (reach[j] >= FAR) continue
    const same = Math.exp(-(reach[j] * reach[j]) / (2 * SURFACE_SIGMA * SURFACE_SIGMA))
    span += same
    if (onBorder[j] === 1) along += same
  }
  return along / Math.sqrt(span)
}

interface Spread {
  readonly distance: Float32Array
  readonly links: Links
  readonly count: number
}

/** Least sum of colour steps from one patch to each other, up to `FAR`; small steps are texture and cost nothing. */
function spreadFrom(start: number, reach: Float32Array, { distance, links, count }: Spread): void {
  const waiting = [start]
  reach[start] = 0
  for (let next = 0; next < waiting.length; next++) {
    const patch = waiting[next]
    for (const other of links.touching[patch]) {
      const farther = reach[patch] + Math.max(0, distance[patch * count + other] - 3)
      if (farther >= reach[other]) continue
      reach[other] = farther
      waiting.push(other)
    }
  }
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
  const likeness = links.touching.map((others, i) =>
    Float32Array.from(
      others,
      (j) => Math.exp(-(distance[i * count + j] ** 2) / (2 * SMOOTH_SIGMA ** 2)) + 0.02,
    ),
  )
  const solved = salience.slice()
  for (let round = 0; round < SOLVER_ROUNDS; round++) {
    for (let i = 0; i < count; i++) {
      const others = links.touching[i]
      let pull = salience[i]
      let weight = salience[i] + 3 * ground[i]
      for (let k = 0; k < others.length; k++) {
        pull += likeness[i][k] * solved[others[k]]
        weight += likeness[i][k]
      }
      solved[i] = pull / Math.max(1e-6, weight)
    }
  }
  const most = solved.reduce((max, value) => Math.max(max, value), 1e-9)
  return solved.map((value) => value / most)
}
