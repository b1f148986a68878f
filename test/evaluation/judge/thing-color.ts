import type { Lab65 } from 'culori'
import type { LabPlanes } from './lab-of.ts'

/** Per channel the median Lab of the core's pixels whose lightness lies between its 30th and 90th percentile. */
export function thingColor(lab: LabPlanes, core: Int32Array): Lab65 {
  const low = valueAt(lab.l, core, 0.3)
  const high = valueAt(lab.l, core, 0.9)
  const middle = between(lab.l, core, { low: low - 1 / steps, high: high + 1 / steps })
  return {
    mode: 'lab65',
    l: valueAt(lab.l, middle, 0.5),
    a: valueAt(lab.a, middle, 0.5),
    b: valueAt(lab.b, middle, 0.5),
  }
}

function between(
  plane: Float32Array,
  pixels: Int32Array,
  { low, high }: { low: number; high: number },
): Int32Array {
  const found = new Int32Array(pixels.length)
  let count = 0
  for (const pixel of pixels) if (plane[pixel] >= low && plane[pixel] <= high) found[count++] = pixel
  return found.subarray(0, count)
}

/** Counted in steps rather than sorted: a hundredth of the time, and as exact as anybody can see. */
const steps = 256
const least = -128

/** The value below which this share of the pixels lies. */
function valueAt(plane: Float32Array, pixels: Int32Array, share: number): number {
  const counts = new Uint32Array(2 * -least * steps)
  for (const pixel of pixels) counts[Math.round((plane[pixel] - least) * steps)]++
  const wanted = share * (pixels.length - 1)
  let [step, below] = [0, counts[0]]
  while (below <= wanted && step < counts.length - 1) below += counts[++step]
  return step / steps + least
}
