/**
 * A graph of pixels, each with up to eight neighbours. Arc `pixel * 8 + direction` leads to `neighbor[arc]`
 * (−1: none); directions come in opposite pairs, so that the way back is `neighbor[arc] * 8 + (direction ^ 1)`.
 */
export interface PixelGraph {
  readonly neighbor: Int32Array
  /** How much it costs to separate the two ends of an arc; used up by the cut. */
  readonly capacity: Float32Array
  /** How much a pixel is drawn to the thing (above 0) or to the ground (below 0); used up by the cut. */
  readonly terminal: Float32Array
}

const TERMINAL = -2
const NONE = -1
const THING = 1
const GROUND = 2

/**
 * Cuts the graph where it costs least. Answers 1 for each pixel on the thing's side.
 * Algorithm: Y. Boykov, V. Kolmogorov, "An experimental comparison of min-cut/max-flow algorithms for energy
 * minimization in vision", IEEE TPAMI 26 (2004) 1124–1137: two search trees that are reused between paths.
 */
export function minCut({ neighbor, capacity, terminal }: PixelGraph): Uint8Array {
  const count = terminal.length
  const tree = new Uint8Array(count)
  const parent = new Int32Array(count).fill(NONE)
  const distance = new Int32Array(count)
  const stamp = new Int32Array(count)
  const queue = new Int32Array(count + 1)
  const queued = new Uint8Array(count)
  let head = 0
  let tail = 0
  let time = 0
  let orphans: number[] = []

  const activate = (pixel: number) => {
    if (queued[pixel] !== 0) return
    queued[pixel] = 1
    queue[tail] = pixel
    tail = tail === count ? 0 : tail + 1
  }
  const back = (arc: number) => neighbor[arc] * 8 + ((arc & 7) ^ 1)
  /** What still flows through the arc of a tree, from its root's side outward if `arc` leads outward. */
  const outward = (arc: number, side: number) => (side === THING ? capacity[arc] : capacity[back(arc)])

  const plantRoots = () => {
    for (let pixel = 0; pixel < count; pixel++) {
      if (terminal[pixel] === 0) continue
      tree[pixel] = terminal[pixel] > 0 ? THING : GROUND
      parent[pixel] = TERMINAL
      distance[pixel] = 1
    }
    // Only where trees end can they grow or meet.
    for (let pixel = 0; pixel < count; pixel++) if (tree[pixel] !== 0 && isAtEnd(pixel)) activate(pixel)
  }

  const isAtEnd = (pixel: number): boolean => {
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      if (neighbor[arc] >= 0 && tree[neighbor[arc]] !== tree[pixel]) return true
    }
    return false
  }

  /** Grows a tree by the neighbours of one pixel; answers the arc from thing to ground if the trees meet. */
  const grow = (pixel: number): number => {
    const side = tree[pixel]
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      const other = neighbor[arc]
      if (other < 0 || outward(arc, side) <= 0) continue
      if (tree[other] === 0) {
        tree[other] = side
        parent[other] = back(arc)
        stamp[other] = stamp[pixel]
        distance[other] = distance[pixel] + 1
        activate(other)
      } else if (tree[other] !== side) {
        return side === THING ? arc : back(arc)
      } else if (stamp[other] <= stamp[pixel] && distance[other] > distance[pixel] + 1) {
        parent[other] = back(arc)
        stamp[other] = stamp[pixel]
        distance[other] = distance[pixel] + 1
      }
    }
    return NONE
  }

  const bottleneck = (from: number, side: number): number => {
    let least = Number.POSITIVE_INFINITY
    let pixel = from
    for (; parent[pixel] !== TERMINAL; pixel = neighbor[parent[pixel]]) {
      least = Math.min(least, side === THING ? capacity[back(parent[pixel])] : capacity[parent[pixel]])
    }
    return Math.min(least, Math.abs(terminal[pixel]))
  }

  const pushAlong = (from: number, side: number, flow: number) => {
    let pixel = from
    while (parent[pixel] !== TERMINAL) {
      const up = parent[pixel]
      const next = neighbor[up]
      const used = side === THING ? back(up) : up
      capacity[used] -= flow
      capacity[side === THING ? up : back(up)] += flow
      if (capacity[used] <= 0) orphan(pixel)
      pixel = next
    }
    terminal[pixel] += side === THING ? -flow : flow
    if (side === THING ? terminal[pixel] <= 0 : terminal[pixel] >= 0) orphan(pixel)
  }

  const orphan = (pixel: number) => {
    parent[pixel] = NONE
    orphans.push(pixel)
  }

  const augment = (arc: number) => {
    const from = neighbor[back(arc)]
    const to = neighbor[arc]
    const flow = Math.min(capacity[arc], bottleneck(from, THING), bottleneck(to, GROUND))
    capacity[arc] -= flow
    capacity[back(arc)] += flow
    pushAlong(from, THING, flow)
    pushAlong(to, GROUND, flow)
  }

  /** Steps from a pixel to its root, or 0 if it no longer hangs on one. Marks the way for the next asker. */
  const rootDistance = (from: number): number => {
    let pixel = from
    let steps = 0
    for (; stamp[pixel] !== time; pixel = neighbor[parent[pixel]], steps++) {
      if (parent[pixel] === NONE) return 0
      if (parent[pixel] !== TERMINAL) continue
      stamp[pixel] = time
      distance[pixel] = 1
      break
    }
    const total = distance[pixel] + steps
    let left = total
    for (pixel = from; stamp[pixel] !== time; pixel = neighbor[parent[pixel]]) {
      stamp[pixel] = time
      distance[pixel] = left--
    }
    return total
  }

  const adopt = (pixel: number) => {
    const side = tree[pixel]
    let best = NONE
    let bestDistance = Number.POSITIVE_INFINITY
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      const other = neighbor[arc]
      if (other < 0 || tree[other] !== side || outward(back(arc), side) <= 0) continue
      const steps = rootDistance(other)
      if (steps === 0 || steps >= bestDistance) continue
      best = arc
      bestDistance = steps
    }
    if (best === NONE) return free(pixel, side)
    parent[pixel] = best
    stamp[pixel] = time
    distance[pixel] = bestDistance + 1
  }

  const free = (pixel: number, side: number) => {
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      const other = neighbor[arc]
      if (other < 0 || tree[other] !== side) continue
      if (outward(back(arc), side) > 0) activate(other)
      if (parent[other] >= 0 && neighbor[parent[other]] === pixel) orphan(other)
    }
    tree[pixel] = 0
  }

  plantRoots()
  while (head !== tail) {
    const pixel = queue[head]
    const arc = tree[pixel] === 0 ? NONE : grow(pixel)
    if (arc === NONE) {
      queued[pixel] = 0
      head = head === count ? 0 : head + 1
      continue
    }
    time++
    augment(arc)
    for (let next = 0; next < orphans.length; next++) adopt(orphans[next])
    orphans = []
  }
  return tree.map((side) => (side === THING ? 1 : 0))
}
