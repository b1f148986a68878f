import sharp from 'sharp'
import type { FinishingViews } from '../../ports/picture-desk.ts'
import type { Raster, SizePx } from '../raster/raster.ts'
import { heatOf } from './draw-difference.ts'
import type { Finished } from './finish-edit.ts'
import type { ReadEdit } from './read-edit.ts'

/** Grey levels for each unit of ΔE. */
const GAIN = 5

/** Shows what was seen on the way to a finished picture, as PNGs in its size. */
export async function drawViews(
  original: Raster,
  { raster, matte, read }: Finished & { readonly read: ReadEdit },
): Promise<FinishingViews> {
  const { widthPx, heightPx } = read.original
  const grey = Buffer.from(read.difference.map((value) => Math.min(255, GAIN * value)))
  const difference = sharp(grey, { raw: { width: widthPx, height: heightPx, channels: 1 } })
    .resize(raster.widthPx, raster.heightPx, { fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return {
    pixels: await toPng(raster.rgb, raster, 3),
    mask: await toPng(matte.share, raster, 1),
    difference: await difference,
    heatMap: await toPng(heatOf(original, raster), raster, 3),
  }
}

const toPng = (data: Uint8Array, { widthPx, heightPx }: SizePx, channels: 1 | 3): Promise<Buffer> =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels } })
    .png({ compressionLevel: 1 })
    .toBuffer()
