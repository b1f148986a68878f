import sharp from 'sharp'
import { chooseSize } from '../edit/choose-size.ts'
import type { EditedPicture } from '../edit/edit-picture.ts'
import type { Fault } from '../fault.ts'
import type { StoredFile } from './result-store.ts'

export type Deliverable = EditedPicture & Pick<StoredFile, 'mimeType' | 'behavior'>

const html = Buffer.from('<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>')
const wrongShare = 0.75

/** A made picture as it is delivered: what the fault makes of it. `turn` counts the spoiled ones. */
export const spoilPicture = async (
  picture: EditedPicture,
  fault: Fault | undefined,
  turn: number,
): Promise<Deliverable> => {
  const mimeType = picture.bytes[0] === 0xff ? 'image/jpeg' : 'image/png'
  const whole: Deliverable = { ...picture, mimeType, behavior: 'whole' }
  switch (fault) {
    case 'html-picture':
      return { ...whole, bytes: html, mimeType: 'text/html; charset=utf-8' }
    case 'truncated-picture':
      return { ...whole, bytes: picture.bytes.subarray(0, Math.ceil(picture.bytes.length * 0.6)) }
    case 'wrong-size':
      return { ...whole, ...(await resize(picture)) }
    case 'wrong-type':
      return turn % 2 === 0
        ? { ...whole, mimeType: mimeType === 'image/png' ? 'image/jpeg' : 'image/png' }
        : { ...whole, bytes: Buffer.from('Internal error, try again later.'), mimeType: 'image/png' }
    case 'expired-link':
      return { ...whole, behavior: 'expired' }
    case 'private-redirect':
      return { ...whole, behavior: 'private-redirect' }
    case 'oversized':
      return { ...whole, behavior: 'endless' }
    default:
      return whole
  }
}

const resize = async ({ bytes, widthPx, heightPx }: EditedPicture): Promise<EditedPicture> => {
  const size = chooseSize(
    { widthPx: widthPx * wrongShare, heightPx: heightPx * wrongShare },
    { widthPx, heightPx },
  )
  return {
    ...size,
    bytes: await sharp(bytes).resize(size.widthPx, size.heightPx, { fit: 'fill' }).toBuffer(),
  }
}
