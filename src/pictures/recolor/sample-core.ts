import { erode } from '../mask/morphology.ts'
import { countInside, type Mask, type SizePx } from '../raster/raster.ts'

/** The design's four pixels, in the picture's own size. */
const CORE_PX = 4
const LEAST_CORE_PX = 30
const MOST_SAMPLES = 9_000

/**
 * Pixels of a picture that lie well inside of a mask on a smaller grid, evenly spread: at least 4 px from its edge,
 * or less where the thing is too thin for that.
 */
export function sampleCore(mask: Mask, { widthPx, heightPx }: SizePx): Int32Array {
  const core = coreOf(mask, Math.ceil((CORE_PX * mask.widthPx) / widthPx))
  const wanted = Math.min(1, MOST_SAMPLES / Math.max(1, countInside(core)))
  const pixels: number[] = []
  let due = 0.5
  for (let i = 0; i < core.inside.length; i++) {
    if (core.inside[i] === 0) continue
    due += wanted
    if (due < 1) continue
    due -= 1
    const x = Math.floor((((i % mask.widthPx) + 0.5) * widthPx) / mask.widthPx)
    const y = Math.floor(((Math.floor(i / mask.widthPx) + 0.5) * heightPx) / mask.heightPx)
    pixels.push(y * widthPx + x)
  }
  return Int32Array.from(pixels)
}

/** A mask eroded by so much, or by less where nothing would be left. */
export function coreOf(mask: Mask, insetPx: number): Mask {
  for (let radius = insetPx; radius > 0; radius--) {
    const core = erode(mask, radius)
    if (countInside(core) >= LEAST_CORE_PX) return core
  }
  return mask
}
