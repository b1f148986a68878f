import type { Lab } from '../../domain/color/lab.ts'
import { erode } from '../mask/morphology.ts'
import { countInside, type LabPlanes, type Mask } from '../raster/raster.ts'
import { medianOf, selectRank } from '../raster/select-rank.ts'
import { valuesAt } from '../raster/values-at.ts'

const CORE_PX = 4
const LEAST_CORE_PX = 30

/** The pixels well inside a mask: eroded by 4 px, or by less where the thing is too thin for that. */
export function coreOf(mask: Mask): Int32Array {
  for (let radius = CORE_PX; radius > 0; radius--) {
    const core = erode(mask, radius)
    if (countInside(core) >= LEAST_CORE_PX) return pixelsOf(core)
  }
  return pixelsOf(mask)
}

/** Those of some pixels whose value lies between two. */
function between(values: Float32Array, pixels: Int32Array, low: number, high: number): Int32Array {
  const chosen = new Int32Array(pixels.length)
  let count = 0
  for (let k = 0; k < pixels.length; k++) {
    const value = values[pixels[k]]
    if (value >= low && value <= high) chosen[count++] = pixels[k]
  }
  return chosen.subarray(0, count)
}

function pixelsOf(mask: Mask): Int32Array {
  const pixels = new Int32Array(countInside(mask))
  for (let i = 0, at = 0; i < mask.inside.length; i++) if (mask.inside[i] === 1) pixels[at++] = i
  return pixels
}

/**
 * The thing's colour: per channel the median Lab of those core pixels whose L* lies between its 30th and 90th
 * percentile, so that deep folds and glints do not vote.
 */
export function measureColor({ l, a, b }: Pick<LabPlanes, 'l' | 'a' | 'b'>, core: Int32Array): Lab {
  const lightness = valuesAt(l, core)
  const low = selectRank(lightness, Math.floor(0.3 * (core.length - 1)))
  const high = selectRank(lightness, Math.ceil(0.9 * (core.length - 1)))
  const voters = between(l, core, low, high)
  return {
    l: medianOf(valuesAt(l, voters)),
    a: medianOf(valuesAt(a, voters)),
    b: medianOf(valuesAt(b, voters)),
  }
}
