import { linearFromSrgb, srgbFromLinear } from '../../../../src/domain/color/srgb.ts'
import type { Flaws } from './draw-flaws.ts'
import type { Raster } from './raster.ts'

/** The picture with the colours around its thing drifted. */
export const castBackground = (picture: Raster, thing: Uint8Array, cast: Flaws['cast']): Raster => {
  const drifted = cast.map((factor) =>
    Uint8Array.from({ length: 256 }, (_, value) =>
      Math.round(255 * srgbFromLinear(Math.min(1, linearFromSrgb(value / 255) * factor))),
    ),
  )
  const rgb = picture.rgb.slice()
  for (let index = 0; index < thing.length; index++) {
    const share = 1 - thing[index] / 255
    if (share === 0) continue
    for (let channel = 0; channel < 3; channel++) {
      const at = index * 3 + channel
      rgb[at] = Math.round(rgb[at] + (drifted[channel][rgb[at]] - rgb[at]) * share)
    }
  }
  return { ...picture, rgb }
}
