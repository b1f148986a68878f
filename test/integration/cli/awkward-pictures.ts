import sharp from 'sharp'
import { drawPicture } from '../../support/draw-picture.ts'

const sized = (widthPx: number, heightPx: number, background: string) =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 4, background } })
    .png()
    .toBuffer()

/** Files that somebody may well name, though there is little to be made of them. */
export const awkwardPictures = {
  'text.jpg': async () => Buffer.from('This is not a picture.'),
  'empty.jpg': async () => Buffer.alloc(0),
  'cut-off.jpg': async () => (await drawPicture()).subarray(0, 2_000),
  'animated.webp': async () =>
    sharp([await drawPicture(), await drawPicture({ thing: '#1F2A44' })], { join: { animated: true } })
      .webp()
      .toBuffer(),
  'printed.jpg': async () =>
    sharp(await drawPicture())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer(),
  'dot.png': () => sized(1, 1, '#D9A441'),
  'nothing.png': () => sized(200, 160, '#00000000'),
  'strip.png': () => sized(3_000, 40, '#D9A441'),
  'deep.png': async () =>
    sharp(await drawPicture())
      .toColourspace('rgb16')
      .png()
      .toBuffer(),
  'deep-navy.png': async () =>
    sharp(await drawPicture({ thing: '#1F2A44' }))
      .toColourspace('rgb16')
      .png()
      .toBuffer(),
  'grey.png': async () =>
    sharp(await drawPicture())
      .toColourspace('b-w')
      .png()
      .toBuffer(),
} as const satisfies Readonly<Record<string, () => Promise<Uint8Array>>>

export type AwkwardPicture = keyof typeof awkwardPictures
