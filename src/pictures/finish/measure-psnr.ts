import type { FullMatte } from '../matte/full-matte.ts'
import type { Raster } from '../raster/raster.ts'

/** Rows of which one is compared: encoding treats all alike. */
const ROW_STEP = 3
/** Stands for infinity, which JSON cannot write. */
const MOST_PSNR_DB = 100

/**
 * How near a picture's background is to the original's, as peak signal-to-noise ratio in dB over the pixels where the
 * matte is 0; `MOST_PSNR_DB` where nothing differs.
 */
export function measurePsnr(original: Raster, result: Raster, { share }: FullMatte): number {
  const { widthPx, heightPx, rgb } = original
  let squares = 0
  let count = 0
  for (let y = 0; y < heightPx; y += ROW_STEP) {
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) {
      if (share[i] !== 0) continue
      const at = i * 3
      const red = rgb[at] - result.rgb[at]
      const green = rgb[at + 1] - result.rgb[at + 1]
      const blue = rgb[at + 2] - result.rgb[at + 2]
      squares += red * red + green * green + blue * blue
      count += 3
    }
  }
  return Math.min(MOST_PSNR_DB, 10 * Math.log10((255 * 255 * count) / Math.max(1e-9, squares)))
}
