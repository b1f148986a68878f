import type { Lab65 } from 'culori'
import type { LabPlanes } from './lab-of.ts'

/** Per channel the median Lab of the core's pixels whose lightness lies between its 30th and 90th percentile. */
export function thingColor(lab: LabPlanes, core: Int32Array): Lab65 {
  const lightness = Float32Array.from(core, (pixel) => lab.l[pixel]).sort()
  const low = lightness[Math.floor(0.3 * (lightness.length - 1))]
  const high = lightness[Math.ceil(0.9 * (lightness.length - 1))]
  const middle = core.filter((pixel) => lab.l[pixel] >= low && lab.l[pixel] <= high)
  const medianOf = (plane: Float32Array) => {
    const sorted = Float32Array.from(middle, (pixel) => plane[pixel]).sort()
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
  }
  return { mode: 'lab65', l: medianOf(lab.l), a: medianOf(lab.a), b: medianOf(lab.b) }
}
