import type { LabPlanes, Mask } from '../raster/raster.ts'

/** Share of the picture's border that a mask covers. */
export function borderCoverage({ widthPx, heightPx, inside }: Mask): number {
  let covered = 0
  for (let x = 0; x < widthPx; x++) covered += inside[x] + inside[(heightPx - 1) * widthPx + x]
  for (let y = 1; y < heightPx - 1; y++) covered += inside[y * widthPx] + inside[(y + 1) * widthPx - 1]
  return covered / Math.max(1, 2 * (widthPx + heightPx) - 4)
}

/** Mean step in Lab across a mask's edge, two pixels to each side; 0 for a mask without an edge. */
export function edgeContrast(lab: LabPlanes, { widthPx, heightPx, inside }: Mask): number {
  let sum = 0
  let count = 0
  for (let y = 2; y < heightPx - 2; y++) {
    for (let x = 2; x < widthPx - 2; x++) {
      const i = y * widthPx + x
      for (const step of [1, widthPx]) {
        if (inside[i] === inside[i + step]) continue
        sum += stepBetween(lab, i - step, i + 2 * step)
        count++
      }
    }
  }
  return count === 0 ? 0 : sum / count
}

const stepBetween = ({ l, a, b }: LabPlanes, one: number, other: number) =>
  Math.hypot(l[one] - l[other], a[one] - a[other], b[one] - b[other])
