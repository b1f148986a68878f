import type { LabPlanes } from './raster.ts'

/** How steep a picture is at a pixel that is not at its border, ΔE*ab per pixel. */
export function slopeAt({ widthPx, l, a, b }: LabPlanes, i: number): number {
  const lx = l[i + 1] - l[i - 1]
  const ly = l[i + widthPx] - l[i - widthPx]
  const ax = a[i + 1] - a[i - 1]
  const ay = a[i + widthPx] - a[i - widthPx]
  const bx = b[i + 1] - b[i - 1]
  const by = b[i + widthPx] - b[i - widthPx]
  return 0.5 * Math.sqrt(lx * lx + ly * ly + ax * ax + ay * ay + bx * bx + by * by)
}
