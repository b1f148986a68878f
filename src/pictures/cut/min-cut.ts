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
export const minCut = (graph: PixelGraph): Uint8Array => new SearchTrees(graph).cut()

class SearchTrees {
  readonly #neighbor: Int32Array
  readonly #capacity: Float32Array
  readonly #terminal: Float32Array
  readonly #tree: Uint8Array
  readonly #parent: Int32Array
  readonly #distance: Int32Array
  readonly #stamp: Int32Array
  readonly #queue: Int32Array
  readonly #queued: Uint8Array
  #head = 0
  #tail = 0
  #time = 0
  #orphans: number[] = []

  constructor({ neighbor, capacity, terminal }: PixelGraph) {
    const count = terminal.length
    this.#neighbor = neighbor
    this.#capacity = capacity
    this.#terminal = terminal
    this.#tree = new Uint8Array(count)
    this.#parent = new Int32Array(count).fill(NONE)
    this.#distance = new Int32Array(count)
    this.#stamp = new Int32Array(count)
    this.#queue = new Int32Array(count + 1)
    this.#queued = new Uint8Array(count)
  }

  cut(): Uint8Array {
    this.#plantRoots()
    while (this.#head !== this.#tail) {
      const pixel = this.#queue[this.#head]
      const arc = this.#tree[pixel] === 0 ? NONE : this.#grow(pixel)
      if (arc === NONE) {
        this.#queued[pixel] = 0
        this.#head = this.#head === this.#terminal.length ? 0 : this.#head + 1
        continue
      }
      this.#time++
      this.#augment(arc)
      for (let next = 0; next < this.#orphans.length; next++) this.#adopt(this.#orphans[next])
      this.#orphans = []
    }
    const sides = new Uint8Array(this.#tree.length)
    for (let pixel = 0; pixel < sides.length; pixel++) sides[pixel] = this.#tree[pixel] === THING ? 1 : 0
    return sides
  }

  #activate(pixel: number): void {
    if (this.#queued[pixel] !== 0) return
    this.#queued[pixel] = 1
    this.#queue[this.#tail] = pixel
    this.#tail = this.#tail === this.#terminal.length ? 0 : this.#tail + 1
  }

  #back(arc: number): number {
    return this.#neighbor[arc] * 8 + ((arc & 7) ^ 1)
  }

  /** What still flows through the arc of a tree, from its root's side outward if `arc` leads outward. */
  #outward(arc: number, side: number): number {
    return this.#capacity[side === THING ? arc : this.#back(arc)]
  }

  #plantRoots(): void {
    for (let pixel = 0; pixel < this.#terminal.length; pixel++) {
      if (this.#terminal[pixel] === 0) continue
      this.#tree[pixel] = this.#terminal[pixel] > 0 ? THING : GROUND
      this.#parent[pixel] = TERMINAL
      this.#distance[pixel] = 1
    }
    // Only where trees end can they grow or meet.
    for (let pixel = 0; pixel < this.#terminal.length; pixel++)
      if (this.#tree[pixel] !== 0 && this.#isAtEnd(pixel)) this.#activate(pixel)
  }

  #isAtEnd(pixel: number): boolean {
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      if (this.#neighbor[arc] >= 0 && this.#tree[this.#neighbor[arc]] !== this.#tree[pixel]) return true
    }
    return false
  }

  /** Grows a tree by the neighbours of one pixel; answers the arc from thing to ground if the trees meet. */
  #grow(pixel: number): number {
    const side = this.#tree[pixel]
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      const other = this.#neighbor[arc]
      if (other < 0 || this.#outward(arc, side) <= 0) continue
      if (this.#tree[other] === 0) {
        this.#tree[other] = side
        this.#parent[other] = this.#back(arc)
        this.#stamp[other] = this.#stamp[pixel]
        this.#distance[other] = this.#distance[pixel] + 1
        this.#activate(other)
      } else if (this.#tree[other] !== side) {
        return side === THING ? arc : this.#back(arc)
      } else if (
        this.#stamp[other] <= this.#stamp[pixel] &&
        this.#distance[other] > this.#distance[pixel] + 1
      ) {
        this.#parent[other] = this.#back(arc)
        this.#stamp[other] = this.#stamp[pixel]
        this.#distance[other] = this.#distance[pixel] + 1
      }
    }
    return NONE
  }

  #bottleneck(from: number, side: number): number {
    let least = Number.POSITIVE_INFINITY
    let pixel = from
    for (; this.#parent[pixel] !== TERMINAL; pixel = this.#neighbor[this.#parent[pixel]]) {
      least = Math.min(
        least,
        side === THING
          ? this.#capacity[this.#back(this.#parent[pixel])]
          : this.#capacity[this.#parent[pixel]],
      )
    }
    return Math.min(least, Math.abs(this.#terminal[pixel]))
  }

  #pushAlong(from: number, side: number, flow: number): void {
    let pixel = from
    while (this.#parent[pixel] !== TERMINAL) {
      const up = this.#parent[pixel]
      const next = this.#neighbor[up]
      const used = side === THING ? this.#back(up) : up
      this.#capacity[used] -= flow
      this.#capacity[side === THING ? up : this.#back(up)] += flow
      if (this.#capacity[used] <= 0) this.#orphan(pixel)
      pixel = next
    }
    this.#terminal[pixel] += side === THING ? -flow : flow
    if (side === THING ? this.#terminal[pixel] <= 0 : this.#terminal[pixel] >= 0) this.#orphan(pixel)
  }

  #orphan(pixel: number): void {
    this.#parent[pixel] = NONE
    this.#orphans.push(pixel)
  }

  #augment(arc: number): void {
    const from = this.#neighbor[this.#back(arc)]
    const to = this.#neighbor[arc]
    const flow = Math.min(this.#capacity[arc], this.#bottleneck(from, THING), this.#bottleneck(to, GROUND))
    this.#capacity[arc] -= flow
    this.#capacity[this.#back(arc)] += flow
    this.#pushAlong(from, THING, flow)
    this.#pushAlong(to, GROUND, flow)
  }

  /** Steps from a pixel to its root, or 0 if it no longer hangs on one. Marks the way for the next asker. */
  #rootDistance(from: number): number {
    let pixel = from
    let steps = 0
    for (; this.#stamp[pixel] !== this.#time; pixel = this.#neighbor[this.#parent[pixel]], steps++) {
      if (this.#parent[pixel] === NONE) return 0
      if (this.#parent[pixel] !== TERMINAL) continue
      this.#stamp[pixel] = this.#time
      this.#distance[pixel] = 1
      break
    }
    const total = this.#distance[pixel] + steps
    let left = total
    for (pixel = from; this.#stamp[pixel] !== this.#time; pixel = this.#neighbor[this.#parent[pixel]]) {
      this.#stamp[pixel] = this.#time
      this.#distance[pixel] = left--
    }
    return total
  }

  #adopt(pixel: number): void {
    const side = this.#tree[pixel]
    let best = NONE
    let bestDistance = Number.POSITIVE_INFINITY
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      const other = this.#neighbor[arc]
      if (other < 0 || this.#tree[other] !== side || this.#outward(this.#back(arc), side) <= 0) continue
      const steps = this.#rootDistance(other)
      if (steps === 0 || steps >= bestDistance) continue
      best = arc
      bestDistance = steps
    }
    if (best === NONE) {
      this.#free(pixel, side)
      return
    }
    this.#parent[pixel] = best
    this.#stamp[pixel] = this.#time
    this.#distance[pixel] = bestDistance + 1
  }

  #free(pixel: number, side: number): void {
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      const other = this.#neighbor[arc]
      if (other < 0 || this.#tree[other] !== side) continue
      if (this.#outward(this.#back(arc), side) > 0) this.#activate(other)
      if (this.#parent[other] >= 0 && this.#neighbor[this.#parent[other]] === pixel) this.#orphan(other)
    }
    this.#tree[pixel] = 0
  }
}
