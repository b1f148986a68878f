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
  const rgb = new Uint8Array(to.widthPx * to.heightPx * 3)
  for (let y = 0, at = 0; y < to.heightPx; y++) {
    const top = Math.floor((y * raster.heightPx) / to.heightPx)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * raster.heightPx) / to.heightPx))
    for (let x = 0; x < to.widthPx; x++, at += 3) {
      const left = Math.floor((x * raster.widthPx) / to.widthPx)
      const right = Math.max(left + 1, Math.floor(((x + 1) * raster.widthPx) / to.widthPx))
      averageBox(raster, { left, top, right, bottom }, rgb, at)
    }
  }
  return { ...to, rgb, alpha: undefined }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function averageBox({ widthPx, rgb, alpha }: Raster, box: Box, into: Uint8Array, at: number): void {
  if (alpha === undefined) {
    averageOpaque(rgb, widthPx, box, { into, at })
    return
  }
  let red = 0
  let green = 0
  let blue = 0
  for (let y = box.top; y < box.bottom; y++) {
    for (let i = y * widthPx + box.left; i < y * widthPx + box.right; i++) {
      const opacity = alpha[i] / 255
      red += 255 + (rgb[i * 3] - 255) * opacity
      green += 255 + (rgb[i * 3 + 1] - 255) * opacity
      blue += 255 + (rgb[i * 3 + 2] - 255) * opacity
    }
  }
  const area = (box.right - box.left) * (box.bottom - box.top)
  into[at] = Math.round(red / area)
  into[at + 1] = Math.round(green / area)
  into[at + 2] = Math.round(blue / area)
}

function averageOpaque(
  rgb: Uint8Array,
  widthPx: number,
  { left, top, right, bottom }: Box,
  { into, at }: { readonly into: Uint8Array; readonly at: number },
): void {
  let red = 0
  let green = 0
  let blue = 0
  for (let y = top; y < bottom; y++) {
    const end = (y * widthPx + right) * 3
    for (let i = (y * widthPx + left) * 3; i < end; i += 3) {
      red += rgb[i]
      green += rgb[i + 1]
      blue += rgb[i + 2]
    }
  }
  const share = 1 / ((right - left) * (bottom - top))
  into[at] = red * share + 0.5
  into[at + 1] = green * share + 0.5
  into[at + 2] = blue * share + 0.5
}
