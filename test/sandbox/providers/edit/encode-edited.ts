import sharp from 'sharp'
import type { EditedPicture } from './edit-picture.ts'
import type { Raster } from './raster.ts'

/** The file of a made picture. A PNG carries the traces of a JPEG, too: models were taught by JPEGs. */
export const encodeEdited = async (
  { rgb, widthPx, heightPx }: Raster,
  { format, jpegQuality }: { readonly format: 'png' | 'jpeg'; readonly jpegQuality: number },
): Promise<EditedPicture> => {
  const jpeg = await sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .jpeg({ quality: jpegQuality })
    .toBuffer()
  const bytes = format === 'jpeg' ? jpeg : await sharp(jpeg).png({ compressionLevel: 1 }).toBuffer()
  return { bytes, widthPx, heightPx }
}
