import sharp from 'sharp'
import type { EditPicture } from '../../sandbox/providers/edit/edit-picture.ts'
import { readTarget } from '../../sandbox/providers/edit/read-target.ts'

/** Paints the green disc of a drawn product, and nothing else. */
export const paintDisc: EditPicture = async ({ pictures: [picture], prompt, size, format }) => {
  const { widthPx, heightPx } = size ?? { widthPx: 768, heightPx: 768 }
  const [red = 0, green = 0, blue = 0] = Buffer.from((readTarget(prompt) ?? '#808080').slice(1), 'hex')
  const input = sharp(picture).resize(widthPx, heightPx, { fit: 'fill' }).removeAlpha().raw()
  const { data, info } = await input.toBuffer({ resolveWithObject: true })
  for (let i = 0; i < data.length; i += 3) {
    const shade = data[i + 1] / 150
    if (data[i + 1] > data[i] + 40) data.set([red * shade, green * shade, blue * shade].map(Math.round), i)
  }
  const { width, height } = info
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer()
  return { widthPx, heightPx, bytes }
}
