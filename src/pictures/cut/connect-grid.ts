import type { LabPlanes } from '../raster/raster.ts'
import type { PixelGraph } from './min-cut.ts'
import { STEPS, squaredStep } from './pixel-graph.ts'

/** The arcs of a whole picture; a graph that is to be cut more than once takes a copy of the capacities. */
export type GridArcs = Pick<PixelGraph, 'neighbor' | 'capacity'>

/** Connects all pixels of a picture with their neighbours, at the costs that `connectPixels` describes. */
export function connectGrid(lab: LabPlanes, smoothness: number): GridArcs {
  const { widthPx, heightPx } = lab
  const neighbor = new Int32Array(lab.l.length * 8).fill(-1)
  const capacity = new Float32Array(lab.l.length * 8)
  const sharpness = 1 / (2 * meanSquaredStep(lab))
  for (let direction = 1; direction < 8; direction += 2) {
    const [dx, dy] = STEPS[direction]
    const scale = direction < 4 ? smoothness : smoothness / Math.SQRT2
    const right = dx > 0 ? widthPx - 1 : widthPx
    for (let y = 0; y < heightPx - dy; y++) {
      for (let x = dx < 0 ? 1 : 0; x < right; x++) {
        const pixel = y * widthPx + x
        const other = pixel + dy * widthPx + dx
        const cost = scale * Math.exp(-squaredStep(lab, pixel, other) * sharpness)
        neighbor[pixel * 8 + direction] = other
        capacity[pixel * 8 + direction] = cost
        neighbor[other * 8 + direction - 1] = pixel
        capacity[other * 8 + direction - 1] = cost
      }
    }
  }
  return { neighbor, capacity }
}

/** To the right and below; never less than 1, so that noise in flat pictures does not count as an edge. */
function meanSquaredStep(lab: LabPlanes): number {
  const { widthPx, heightPx } = lab
  let sum = 0
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (x < widthPx - 1) sum += squaredStep(lab, i, i + 1)
      if (y < heightPx - 1) sum += squaredStep(lab, i, i + widthPx)
    }
  }
  const count = (widthPx - 1) * heightPx + widthPx * (heightPx - 1)
  return Math.max(1, sum / Math.max(1, count))
}
