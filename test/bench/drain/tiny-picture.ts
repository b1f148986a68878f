import sharp from 'sharp'
import type { PreparedPicture } from '../../../src/ports/picture-desk.ts'

const widthPx = 512
const heightPx = 512

/** The smallest file that every provider takes. */
export const tinyPicture = async (): Promise<PreparedPicture> => {
  const image = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#b0b0b0' } })
  const bytes = await image.png({ compressionLevel: 9 }).toBuffer()
  return { bytes, format: 'png', widthPx, heightPx, placement: undefined }
}
