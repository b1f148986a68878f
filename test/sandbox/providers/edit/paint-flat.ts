import sharp from 'sharp'
import { chooseSize } from './choose-size.ts'
import type { EditPicture } from './edit-picture.ts'
import { readTarget } from './read-target.ts'

/** The cheapest edit: nothing but the colour that was asked for, in the size of a real one. */
export const paintFlat: EditPicture = async ({ pictures, prompt, size: wanted, format }) => {
  const { width, height } = await sharp(pictures.at(-1)).metadata()
  const size = chooseSize(wanted, { widthPx: width, heightPx: height })
  const background = readTarget(prompt) ?? '#808080'
  const create = { width: size.widthPx, height: size.heightPx, channels: 3, background } as const
  const picture = sharp({ create })
  const encoded = format === 'png' ? picture.png({ compressionLevel: 1 }) : picture.jpeg()
  return { ...size, bytes: await encoded.toBuffer() }
}
