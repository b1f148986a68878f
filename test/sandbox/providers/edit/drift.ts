import type { Flaws } from './draw-flaws.ts'
import type { Raster } from './raster.ts'

/** Where a pixel of the drifted picture comes from, along one side. */
const sourceOf = (
  place: number,
  sidePx: number,
  { zoom, shift }: { zoom: number; shift: number },
): number => {
  const middle = (sidePx - 1) / 2
  const at = (place - middle - shift * sidePx) / zoom + middle
  return Math.min(sidePx - 1, Math.max(0, at))
}

/** The picture zoomed around its middle and moved; what is missing repeats its edge. */
export const drift = (picture: Raster, { zoom, shift }: Pick<Flaws, 'zoom' | 'shift'>): Raster => {
  const { widthPx, heightPx, rgb } = picture
  const moved = new Uint8Array(rgb.length)
  const columns = Float64Array.from({ length: widthPx }, (_, x) =>
    sourceOf(x, widthPx, { zoom, shift: shift.x }),
  )
  for (let y = 0; y < heightPx; y++) {
    const row = sourceOf(y, heightPx, { zoom, shift: shift.y })
    const top = Math.floor(row)
    const down = row - top
    const above = top * widthPx
    const under = Math.min(heightPx - 1, top + 1) * widthPx
    for (let x = 0; x < widthPx; x++) {
      const left = Math.floor(columns[x])
      const right = Math.min(widthPx - 1, left + 1)
      const across = columns[x] - left
      for (let channel = 0; channel < 3; channel++) {
        const one = rgb[(above + left) * 3 + channel]
        const other = rgb[(under + left) * 3 + channel]
        const upper = one + (rgb[(above + right) * 3 + channel] - one) * across
        const lower = other + (rgb[(under + right) * 3 + channel] - other) * across
        moved[(y * widthPx + x) * 3 + channel] = Math.round(upper + (lower - upper) * down)
      }
    }
  }
  return { ...picture, rgb: moved }
}
