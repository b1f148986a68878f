import sharp from 'sharp'
import type { FileRecord } from '../model/file-record.ts'
import { gid } from '../model/gid.ts'

interface SwatchSeed {
  readonly number: number
  /** sRGB hexes, shown in stripes of equal width. */
  readonly colors: readonly string[]
}

const sidePx = 240
const createdAt = '2026-09-01T08:00:00.000Z'

/** The picture of an option value's swatch, as a file of the shop. */
export const seedSwatchFile = ({ number, colors }: SwatchSeed): FileRecord => ({
  __typename: 'MediaImage',
  id: gid('MediaImage', number),
  filename: `swatch-${number}.png`,
  alt: '',
  status: 'READY',
  createdAt,
  updatedAt: createdAt,
  version: Math.floor(Date.parse(createdAt) / 1000),
  nameHeldFromMs: 0,
  foundFromMs: 0,
  pictureKey: undefined,
  error: undefined,
  image: {
    mimeType: 'image/png',
    readSize: async () => ({ widthPx: sidePx, heightPx: sidePx }),
    readBytes: () => paint(colors),
  },
})

const stripesAcross = 12

const paint = (colors: readonly string[]): Promise<Uint8Array> => {
  const count = colors.length === 1 ? 1 : stripesAcross
  const stripes = Array.from({ length: count }, (_, at) => {
    const width = sidePx / count
    return `<rect x="${at * width}" width="${width}" height="${sidePx}" fill="${colors[at % colors.length]}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx}" height="${sidePx}">${stripes.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
