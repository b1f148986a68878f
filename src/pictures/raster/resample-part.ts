import type { PicturePart } from '../../domain/report.ts'
import type { Raster, SizePx } from './raster.ts'

/** A part of a picture in another size, interpolated bilinearly, pixel centres kept in place. */
export function resamplePart(raster: Raster, part: PicturePart, to: SizePx): Raster {
  const isWhole = part.left === 0 && part.top === 0 && part.width === 1 && part.height === 1
  if (isWhole && raster.widthPx === to.widthPx && raster.heightPx === to.heightPx) return raster
  const { widthPx, heightPx } = raster
  const columns = placesOf(widthPx, part.left, part.width, to.widthPx)
  const rows = placesOf(heightPx, part.top, part.height, to.heightPx)
  const rgb = new Uint8Array(to.widthPx * to.heightPx * 3)
  for (let y = 0, at = 0; y < to.heightPx; y++) {
    const top = Math.floor(rows[y])
    const down = rows[y] - top
    const above = top * widthPx
    const below = Math.min(heightPx - 1, top + 1) * widthPx
    for (let x = 0; x < to.widthPx; x++) {
      const left = Math.floor(columns[x])
      const right = Math.min(widthPx - 1, left + 1)
      const across = columns[x] - left
      for (let channel = 0; channel < 3; channel++, at++) {
        const nw = raster.rgb[(above + left) * 3 + channel]
        const sw = raster.rgb[(below + left) * 3 + channel]
        const upper = nw + (raster.rgb[(above + right) * 3 + channel] - nw) * across
        const lower = sw + (raster.rgb[(below + right) * 3 + channel] - sw) * across
        rgb[at] = upper + (lower - upper) * down + 0.5
      }
    }
  }
  return { ...to, rgb, alpha: undefined }
}

/** Where each target position lies in the source, within it. */
const placesOf = (sidePx: number, from: number, share: number, targetPx: number): Float64Array =>
  Float64Array.from({ length: targetPx }, (_, i) =>
    Math.min(sidePx - 1, Math.max(0, (from + ((i + 0.5) / targetPx) * share) * sidePx - 0.5)),
  )
