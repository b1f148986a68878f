import sharp from 'sharp'
import type { EditedPicture } from '../edit/edit-picture.ts'

const sidePx = 512

/** A picture that nobody's call asked for: what another customer's job brought. */
export const strangePicture = async (): Promise<EditedPicture> => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx}" height="${sidePx}">
    <rect width="100%" height="100%" fill="#30507A"/>
    <path d="M0 512L256 96 512 512Z" fill="#D8C9A0"/>
  </svg>`
  const bytes = await sharp(Buffer.from(drawing)).removeAlpha().png().toBuffer()
  return { bytes, widthPx: sidePx, heightPx: sidePx }
}
