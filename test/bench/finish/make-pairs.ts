import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { renderPicture, renderRecolored } from '../../sandbox/catalog/index.ts'

const sidePx = 2_048
const key = 'hayden-sofa/front'
const color = '#27324F'
const shiftPx = 3

/** Writes pairs of pictures into a folder, each cut a little otherwise, so that nothing of one helps with the next. */
const makePairs = async (folder: string, count: number): Promise<void> => {
  const [before, after] = await Promise.all([renderPicture(key), renderRecolored(key, color)])
  for (let index = 0; index < count; index++) {
    await writeFile(join(folder, `${index}.original.jpg`), await cut(before, 10 + index, 10 + index))
    await writeFile(join(folder, `${index}.edited.jpg`), await cut(after, 10 + index + shiftPx, 10 + index))
  }
}

interface Rendered {
  readonly rgb: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

const cut = ({ rgb, widthPx: width, heightPx: height }: Rendered, left: number, top: number) => {
  const side = Math.min(width, height) - 40
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .extract({ left, top, width: side, height: side })
    .resize(sidePx, sidePx)
    .jpeg({ quality: 90 })
    .toBuffer()
}

const [folder = '', count = ''] = process.argv.slice(2)
await makePairs(folder, Number(count))
process.exit(0)
