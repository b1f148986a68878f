import { type Mask, maskFrom, planeFrom, type SizePx } from '../raster/raster.ts'
import { resamplePlane } from '../raster/resample.ts'

/** A mask in another size: interpolated, then cut at one half. */
export function resampleMask(mask: Mask, to: SizePx): Mask {
  if (mask.widthPx === to.widthPx && mask.heightPx === to.heightPx) return mask
  const { values } = resamplePlane(planeFrom(mask, new Float32Array(mask.inside)), to)
  const inside = new Uint8Array(values.length)
  for (let i = 0; i < inside.length; i++) inside[i] = values[i] >= 0.5 ? 1 : 0
  return maskFrom(to, inside)
}
