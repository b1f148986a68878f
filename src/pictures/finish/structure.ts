import type { LabPlanes } from '../raster/raster.ts'

/**
 * Correlation of the lightness gradients of two pictures over a set of pixels, −1…1. Gradients rather than
 * lightness, so that a perfect change from white to black still counts as the same structure. 1 where the
 * original has no gradients to lose.
 */
export function structureOf(original: LabPlanes, result: LabPlanes, pixels: Int32Array): number {
  let product = 0
  let ofOriginal = 0
  let ofResult = 0
  for (const pixel of pixels) {
    for (const step of [1, original.widthPx]) {
      if (pixel + step >= original.l.length || (step === 1 && (pixel + 1) % original.widthPx === 0)) continue
      const before = original.l[pixel + step] - original.l[pixel]
      const after = result.l[pixel + step] - result.l[pixel]
      product += before * after
      ofOriginal += before * before
      ofResult += after * after
    }
  }
  if (ofOriginal < 1e-6 && ofResult < 1e-6) return 1
  return product / Math.sqrt(Math.max(1e-9, ofOriginal * ofResult))
}
