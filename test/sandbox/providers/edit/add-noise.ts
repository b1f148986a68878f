import { seededRandom } from '../../shop/faults/seeded-random.ts'
import type { Raster } from './raster.ts'

/** A grain over all channels alike, of about this many steps. */
export const addNoise = (picture: Raster, { steps, seed }: { steps: number; seed: number }): Raster => {
  const random = seededRandom(seed)
  const rgb = new Uint8ClampedArray(picture.rgb)
  for (let at = 0; at < rgb.length; at += 3) {
    const grain = (random() + random() - 1) * steps
    rgb[at] += grain
    rgb[at + 1] += grain
    rgb[at + 2] += grain
  }
  return { ...picture, rgb: new Uint8Array(rgb.buffer) }
}
