/**
 * Writes every picture of the catalogue, its mask and its parts to a folder, to look at:
 *
 *     node test/sandbox/catalog/render-all.ts DIR [PART-OF-A-KEY]
 *
 * Masks are PNG; a contact sheet, sheet.png, shows all pictures together.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { catalog, renderPicture } from './index.ts'

const [folder, part = ''] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write(
    'Name the folder to write to: node test/sandbox/catalog/render-all.ts DIR [PART-OF-A-KEY]\n',
  )
  process.exit(2)
}
await mkdir(folder, { recursive: true })
const pictures = catalog
  .flatMap((product) => product.pictures)
  .filter((picture) => picture.key.includes(part))
const startedAt = performance.now()
const tiles = await Promise.all(pictures.map((picture) => writePicture(folder, picture)))
const perPictureMs = (performance.now() - startedAt) / pictures.length
await writeSheet(join(folder, 'sheet.png'), tiles)
process.stdout.write(`${pictures.length} pictures in ${folder}, ${Math.round(perPictureMs)} ms each\n`)

async function writePicture(into: string, picture: { key: string; filename: string }): Promise<Buffer> {
  const { bytes, mask, parts, widthPx: width, heightPx: height } = await renderPicture(picture.key)
  const name = picture.filename.replace(/\.\w+$/, '')
  const gray = { raw: { width, height, channels: 1 } } as const
  await writeFile(join(into, picture.filename), bytes)
  await sharp(mask, gray)
    .png()
    .toFile(join(into, `${name}.mask.png`))
  await sharp(parts, gray)
    .png()
    .toFile(join(into, `${name}.parts.png`))
  return sharp(bytes).resize(480, 480, { fit: 'contain', background: '#ffffff' }).png().toBuffer()
}

async function writeSheet(file: string, tiles: readonly Buffer[]): Promise<void> {
  const columns = Math.min(4, tiles.length)
  const rows = Math.ceil(tiles.length / columns)
  const sheet = sharp({
    create: { width: columns * 480, height: rows * 480, channels: 3, background: '#ffffff' },
  })
  const placed = tiles.map((input, i) => ({
    input,
    left: (i % columns) * 480,
    top: Math.floor(i / columns) * 480,
  }))
  await sheet.composite(placed).png().toFile(file)
}
