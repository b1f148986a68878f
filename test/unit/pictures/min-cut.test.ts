import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minCut, type PixelGraph } from '../../../src/pictures/cut/min-cut.ts'

const WIDTH = 3
const HEIGHT = 3
const COUNT = WIDTH * HEIGHT
const STEPS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const

/** A grid of four neighbours; `weights` in reading order of the arcs to the right and below. */
function gridGraph(terminal: readonly number[], weights: readonly number[]): PixelGraph {
  const neighbor = new Int32Array(COUNT * 8).fill(-1)
  const capacity = new Float32Array(COUNT * 8)
  for (let pixel = 0; pixel < COUNT; pixel++) {
    STEPS.forEach(([dx, dy], direction) => {
      const x = (pixel % WIDTH) + dx
      const y = Math.floor(pixel / WIDTH) + dy
      if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return
      const other = y * WIDTH + x
      neighbor[pixel * 8 + direction] = other
      capacity[pixel * 8 + direction] =
        weights[(Math.min(pixel, other) * 2 + (dx === 0 ? 1 : 0)) % weights.length]
    })
  }
  return { neighbor, capacity, terminal: Float32Array.from(terminal) }
}

function costOf(
  side: ArrayLike<number>,
  terminal: readonly number[],
  { neighbor, capacity }: PixelGraph,
): number {
  let cost = 0
  for (let pixel = 0; pixel < COUNT; pixel++) {
    if (side[pixel] === 1 && terminal[pixel] < 0) cost -= terminal[pixel]
    if (side[pixel] === 0 && terminal[pixel] > 0) cost += terminal[pixel]
    for (let arc = pixel * 8; arc < pixel * 8 + 8; arc++) {
      if (neighbor[arc] >= 0 && side[pixel] === 1 && side[neighbor[arc]] === 0) cost += capacity[arc]
    }
  }
  return cost
}

test('no other way to cut a small graph is cheaper', () => {
  const terminals = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: COUNT, maxLength: COUNT })
  const weights = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2 * COUNT, maxLength: 2 * COUNT })
  fc.assert(
    fc.property(terminals, weights, (terminal, weight) => {
      const found = minCut(gridGraph(terminal, weight))
      const graph = gridGraph(terminal, weight)
      let best = Number.POSITIVE_INFINITY
      for (let bits = 0; bits < 1 << COUNT; bits++) {
        const side = Array.from({ length: COUNT }, (_, pixel) => (bits >> pixel) & 1)
        best = Math.min(best, costOf(side, terminal, graph))
      }
      expect(costOf(found, terminal, graph)).toBe(best)
    }),
    { numRuns: 60 },
  )
})
