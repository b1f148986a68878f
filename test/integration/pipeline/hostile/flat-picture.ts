import sharp from 'sharp'
import type { PreparedPicture } from '../../../../src/ports/picture-desk.ts'

const widthPx = 512
const heightPx = 512

/** One colour: the least that is a picture to every provider. */
export const flatPicture = async (): Promise<PreparedPicture> => {
  const create = { width: widthPx, height: heightPx, channels: 3, background: '#c0c0c0' } as const
  const bytes = await sharp({ create }).png().toBuffer()
  return { bytes, format: 'png', widthPx, heightPx, placement: undefined }
}
