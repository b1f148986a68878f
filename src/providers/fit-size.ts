import type { EditorSizes, PixelSize } from '../ports/image-editor.ts'

/**
 * The nearest size that an editor takes: the same shape within its sides and its area, in its steps. A shape
 * so long that no size of it fits is squeezed to the limits.
 */
export const fitSize = ({ widthPx, heightPx }: PixelSize, sizes: EditorSizes): PixelSize => {
  const { minSidePx, maxSidePx, maxPixels } = sizes
  const least = minSidePx / Math.min(widthPx, heightPx)
  const most = Math.min(maxSidePx / Math.max(widthPx, heightPx), Math.sqrt(maxPixels / (widthPx * heightPx)))
  const scale = Math.min(Math.max(1, least), most)
  const snapBoth = (round: (steps: number) => number): PixelSize => ({
    widthPx: snap(widthPx * scale, sizes, round),
    heightPx: snap(heightPx * scale, sizes, round),
  })
  const nearest = snapBoth(Math.round)
  // Both sides rounded up may go over the area.
  return nearest.widthPx * nearest.heightPx <= maxPixels ? nearest : snapBoth(Math.floor)
}

const snap = (
  sidePx: number,
  { minSidePx, maxSidePx, stepPx }: EditorSizes,
  round: (steps: number) => number,
): number => {
  const least = Math.ceil(minSidePx / stepPx) * stepPx
  const most = Math.floor(maxSidePx / stepPx) * stepPx
  return Math.min(Math.max(round(sidePx / stepPx) * stepPx, least), most)
}
