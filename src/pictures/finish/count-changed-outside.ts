import type { FullMatte } from '../matte/full-matte.ts'
import type { Raster } from '../raster/raster.ts'

interface Comparison {
  readonly matte: FullMatte
  /** Differences of a channel up to so many byte levels do not count: those that an encoder makes. */
  readonly toleranceLevels: number
}

/**
 * How many pixels differ from the original where the matte is 0. By comparing the two pictures, not by trusting how
 * the second was made.
 */
export function countChangedOutside(original: Raster, result: Raster, comparison: Comparison): number {
  const { widthPx, heightPx } = original
  const { share } = comparison.matte
  let count = 0
  for (let y = 0; y < heightPx; y++) {
    const [start, end] = [y * widthPx, (y + 1) * widthPx]
    if (isSameRow(original, result, start, end)) continue
    for (let i = start; i < end; i++)
      if (share[i] === 0 && differs(original, result, i, comparison.toleranceLevels)) count++
  }
  return count
}

function isSameRow(original: Raster, result: Raster, start: number, end: number): boolean {
  const [one, other] = [original, result].map(({ rgb }) => rgb.subarray(start * 3, end * 3))
  return Buffer.compare(one, other) === 0 && original.alpha === result.alpha
}

const differs = (original: Raster, result: Raster, i: number, levels: number): boolean =>
  Math.abs(original.rgb[i * 3] - result.rgb[i * 3]) > levels ||
  Math.abs(original.rgb[i * 3 + 1] - result.rgb[i * 3 + 1]) > levels ||
  Math.abs(original.rgb[i * 3 + 2] - result.rgb[i * 3 + 2]) > levels ||
  Math.abs((original.alpha?.[i] ?? 255) - (result.alpha?.[i] ?? 255)) > levels
