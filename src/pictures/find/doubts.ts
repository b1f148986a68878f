import type { LabPlanes, Mask } from '../raster/raster.ts'

/** Share of the picture's border that a mask covers. */
export function borderCoverage({ widthPx, heightPx, inside }: Mask): number {
  let covered = 0
  for (let x = 0; x < widthPx; x++) covered += inside[x] + inside[(heightPx - 1) * widthPx + x]
  for (let y = 1; y < heightPx - 1; y++) covered += inside[y * widthPx] + inside[(y + 1) * widthPx - 1]
  return covered / Math.max(1, 2 * (widthPx + heightPx) - 4)
}

/**
 * How much of the picture's corners a mask takes: each top corner counts 1, each bottom corner a third, as
 * close-ups are cut off below.
 */
export function cornerLoad({ widthPx, heightPx, inside }: Mask): number {
  const bottom = (heightPx - 1) * widthPx
  const top = inside[0] + inside[widthPx - 1]
  return top + (inside[bottom] + inside[bottom + widthPx - 1]) / 3
}

/** Share of the picture's middle (a soft spot of a fifth of its size) that a mask covers. */
export function centreCoverage({ widthPx, heightPx, inside }: Mask): number {
  const across = Float32Array.from({ length: widthPx }, (_, x) => bell((x / widthPx - 0.5) / 0.2))
  const down = Float32Array.from({ length: heightPx }, (_, y) => bell((y / heightPx - 0.52) / 0.24))
  let covered = 0
  let total = 0
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const weight = across[x] * down[y]
      total += weight
      covered += weight * inside[i]
    }
  }
  return covered / total
}

const bell = (distance: number) => Math.exp((-distance * distance) / 2)

/** A step in Lab that no grain or soft shading makes between pixels three apart. */
const CLEAR_STEP = 6

export interface EdgeSteps {
  /** Mean step in Lab across the edge. */
  readonly mean: number
  /** Share of the edge where the step is clear. */
  readonly clearShare: number
}

/** How the picture's colour steps across a mask's edge, from two pixels inside to one outside. */
export function edgeSteps(lab: LabPlanes, { widthPx, heightPx, inside }: Mask): EdgeSteps {
  let sum = 0
  let clear = 0
  let count = 0
  for (let y = 2; y < heightPx - 2; y++) {
    for (let x = 2; x < widthPx - 2; x++) {
      const i = y * widthPx + x
      for (let step = 1; step <= widthPx; step += widthPx - 1) {
        if (inside[i] === inside[i + step]) continue
        const contrast = stepBetween(lab, i - step, i + 2 * step)
        sum += contrast
        if (contrast > CLEAR_STEP) clear++
        count++
      }
    }
  }
  return count === 0 ? { mean: 0, clearShare: 0 } : { mean: sum / count, clearShare: clear / count }
}

const stepBetween = ({ l, a, b }: LabPlanes, one: number, other: number) =>
  Math.hypot(l[one] - l[other], a[one] - a[other], b[one] - b[other])
