import { lightnessAt } from '../raster/lightness.ts'
import type { Raster } from '../raster/raster.ts'

export interface GradientComparison {
  /**
   * Correlation of the lightness gradients, −1…1. Gradients rather than lightness, so that a perfect change from white
   * to black still counts as the same structure. 1 where the original has no gradients to lose.
   */
  readonly correlation: number
  /** How steep the result is against the original. */
  readonly gain: number
}

/** Compares the lightness gradients of two pictures of one size at some pixels. */
export function compareGradients(original: Raster, result: Raster, pixels: Int32Array): GradientComparison {
  const { widthPx } = original
  const count = original.rgb.length / 3
  let product = 0
  let ofOriginal = 0
  let ofResult = 0
  for (let k = 0; k < pixels.length; k++) {
    const pixel = pixels[k]
    const before = lightnessAt(original, pixel)
    const after = lightnessAt(result, pixel)
    for (let direction = 0; direction < 2; direction++) {
      const step = direction === 0 ? 1 : widthPx
      if (pixel + step >= count || (step === 1 && (pixel + 1) % widthPx === 0)) continue
      const one = lightnessAt(original, pixel + step) - before
      const other = lightnessAt(result, pixel + step) - after
      product += one * other
      ofOriginal += one * one
      ofResult += other * other
    }
  }
  if (ofOriginal < 1e-6 && ofResult < 1e-6) return { correlation: 1, gain: 1 }
  return {
    correlation: product / Math.sqrt(Math.max(1e-9, ofOriginal * ofResult)),
    gain: Math.sqrt(ofResult / Math.max(1e-9, ofOriginal)),
  }
}
