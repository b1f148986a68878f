import sharp from 'sharp'
import type { Picture } from './picture.ts'

/** The picture with the thing's texture blurred; its outline keeps as sharp as it was. */
export async function softenThing(picture: Picture, parts: Uint8Array, sigmaPx: number): Promise<Uint8Array> {
  const { rgb, widthPx: width, heightPx: height } = picture
  const soft = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .blur(sigmaPx)
    .raw()
    .toBuffer()
  const mixed = rgb.slice()
  for (let index = 0; index < parts.length; index++)
    if (parts[index] === 255) for (let at = 3 * index; at < 3 * index + 3; at++) mixed[at] = soft[at]
  return mixed
}
