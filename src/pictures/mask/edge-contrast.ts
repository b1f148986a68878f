import type { LabPlanes, Mask } from '../raster/raster.ts'

/** How far to both sides of the mask's edge its contrast is read: about the blur of a photographed outline. */
const REACH_PX = 2

export interface EdgeContrast {
  /** ΔE*ab across the mask's edge, at the pixels just outside of it; 0 elsewhere. */
  readonly contrast: Float32Array
  /** 1 at those pixels, 0 elsewhere. */
  readonly isEdge: Float32Array
}

/** How sharply the picture itself changes where a mask ends. */
export function edgeContrast(lab: LabPlanes, { inside }: Mask): EdgeContrast {
  const { widthPx, heightPx } = lab
  const contrast = new Float32Array(inside.length)
  const isEdge = new Float32Array(inside.length)
  for (let y = REACH_PX; y < heightPx - REACH_PX - 1; y++) {
    for (let x = REACH_PX; x < widthPx - REACH_PX - 1; x++) {
      const i = y * widthPx + x
      for (const step of [1, widthPx]) {
        if (inside[i] === inside[i + step]) continue
        const outer = inside[i] === 0 ? i : i + step
        contrast[outer] = distance(lab, i - REACH_PX * step, i + (REACH_PX + 1) * step)
        isEdge[outer] = 1
      }
    }
  }
  return { contrast, isEdge }
}

const distance = ({ l, a, b }: LabPlanes, one: number, other: number): number =>
  Math.sqrt((l[one] - l[other]) ** 2 + (a[one] - a[other]) ** 2 + (b[one] - b[other]) ** 2)
