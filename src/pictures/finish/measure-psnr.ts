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
  const { widthPx, heightPx } = original
  const sum = { squares: 0, values: 0 }
  for (let y = 0; y < heightPx; y += ROW_STEP) {
    const [start, end] = [y * widthPx, (y + 1) * widthPx]
    addRow(sum, original.rgb.subarray(start * 3, end * 3), {
      result: result.rgb.subarray(start * 3, end * 3),
      share: share.subarray(start, end),
    })
  }
  return Math.min(MOST_PSNR_DB, 10 * Math.log10((255 * 255 * sum.values) / Math.max(1e-9, sum.squares)))
}

interface Row {
  readonly result: Uint8Array
  readonly share: Uint8Array
}

function addRow(
  sum: { squares: number; values: number },
  original: Uint8Array,
  { result, share }: Row,
): void {
  let squares = 0
  let pixels = 0
  for (let x = 0, at = 0; x < share.length; x++, at += 3) {
    if (share[x] !== 0) continue
    const red = original[at] - result[at]
    const green = original[at + 1] - result[at + 1]
    const blue = original[at + 2] - result[at + 2]
    squares += red * red + green * green + blue * blue
    pixels++
  }
  sum.squares += squares
  sum.values += 3 * pixels
}
