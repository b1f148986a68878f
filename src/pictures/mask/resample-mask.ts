import { type Mask, maskFrom, planeFrom, type SizePx } from '../raster/raster.ts'
import { resamplePlane } from '../raster/resample.ts'

/** A mask in another size: interpolated, then cut at one half. */
export function resampleMask(mask: Mask, to: SizePx): Mask {
  if (mask.widthPx === to.widthPx && mask.heightPx === to.heightPx) return mask
  const smooth = resamplePlane(planeFrom(mask, Float32Array.from(mask.inside)), to)
  return maskFrom(
    to,
    Uint8Array.from(smooth.values, (value) => (value >= 0.5 ? 1 : 0)),
  )
}
