import { seededRandom } from '../../sandbox/shop/faults/seeded-random.ts'
import type { Picture } from './picture.ts'

/** Film grain of about this many steps: clumps of a pixel or two, the same in all channels, less in the lights. */
export function addGrain(picture: Picture, { steps, seed }: { steps: number; seed: number }): Uint8Array {
  const { rgb, widthPx } = picture
  const random = seededRandom(seed)
  const specks = new Float32Array(rgb.length / 3)
  for (let index = 0; index < specks.length; index++) specks[index] = random() + random() + random() - 1.5
  const grained = new Uint8ClampedArray(rgb.length)
  for (let index = 0; index < specks.length; index++) {
    const clump =
      specks[index] + 0.5 * ((specks[index + 1] ?? 0) + (specks[index + widthPx] ?? 0) - specks[index] * 0.4)
    const grain = clump * steps * 1.6 * (1.1 - rgb[3 * index + 1] / 420)
    for (let at = 3 * index; at < 3 * index + 3; at++) grained[at] = rgb[at] + grain
  }
  return new Uint8Array(grained.buffer)
}
