import { readLab } from './lab-planes.ts'
import type { LabPlanes, Raster } from './raster.ts'

/** L*a*b* of some pixels of a picture, as planes of one row. */
export function labAt({ rgb }: Raster, pixels: Int32Array): LabPlanes {
  const [l, a, b] = [0, 1, 2].map(() => new Float32Array(pixels.length))
  const out = new Float32Array(3)
  for (let k = 0; k < pixels.length; k++) {
    readLab(rgb, pixels[k] * 3, out)
    l[k] = out[0]
    a[k] = out[1]
    b[k] = out[2]
  }
  return { widthPx: pixels.length, heightPx: 1, l, a, b }
}
