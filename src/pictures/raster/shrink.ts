import { flatWhite } from './flat-white.ts'
import type { Raster, SizePx } from './raster.ts'

/** The size whose long side is at most `longSidePx`, in the same proportions. */
export function sizeWithin({ widthPx, heightPx }: SizePx, longSidePx: number): SizePx {
  const factor = Math.min(1, longSidePx / Math.max(widthPx, heightPx))
  return {
    widthPx: Math.max(1, Math.round(widthPx * factor)),
    heightPx: Math.max(1, Math.round(heightPx * factor)),
  }
}

/** Shrinks by averaging whole boxes of pixels. Transparent pixels count as white, as on a shop's page. */
export function shrink(raster: Raster, to: SizePx): Raster {
  const { widthPx, heightPx, rgb } = flatWhite(raster)
  const [lefts, tops] = [startsOf(widthPx, to.widthPx), startsOf(heightPx, to.heightPx)]
  const out = new Uint8Array(to.widthPx * to.heightPx * 3)
  for (let y = 0, at = 0; y < to.heightPx; y++) {
    const top = tops[y]
    const bottom = Math.max(top + 1, tops[y + 1])
    for (let x = 0; x < to.widthPx; x++, at += 3) {
      const left = lefts[x]
      const right = Math.max(left + 1, lefts[x + 1])
      let red = 0
      let green = 0
      let blue = 0
      for (let row = top; row < bottom; row++) {
        const end = (row * widthPx + right) * 3
        for (let i = (row * widthPx + left) * 3; i < end; i += 3) {
          red += rgb[i]
          green += rgb[i + 1]
          blue += rgb[i + 2]
        }
      }
      const share = 1 / ((right - left) * (bottom - top))
      out[at] = red * share + 0.5
      out[at + 1] = green * share + 0.5
      out[at + 2] = blue * share + 0.5
    }
  }
  return { ...to, rgb: out, alpha: undefined }
}

/** Where each box begins, and where the last one ends. */
const startsOf = (sourcePx: number, targetPx: number): Int32Array =>
  Int32Array.from({ length: targetPx + 1 }, (_, i) => Math.floor((i * sourcePx) / targetPx))
