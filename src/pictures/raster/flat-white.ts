import type { Raster } from './raster.ts'

/** A picture as a shop's page shows it: what is transparent on white. */
export function flatWhite(raster: Raster): Raster {
  const { alpha } = raster
  if (alpha === undefined) return raster
  const rgb = new Uint8Array(raster.rgb.length)
  for (let at = 0; at < rgb.length; at++) {
    const opacity = alpha[Math.floor(at / 3)] / 255
    rgb[at] = 255 + (raster.rgb[at] - 255) * opacity + 0.5
  }
  return { ...raster, rgb, alpha: undefined }
}
