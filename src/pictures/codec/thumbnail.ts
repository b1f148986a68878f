import sharp from 'sharp'
import { readFacts } from './read-facts.ts'

/** A JPEG whose long side is at most `longSidePx`; never enlarged; transparency becomes white. */
export async function makeThumbnail(
  bytes: Uint8Array,
  longSidePx: number,
  maxPixels: number,
): Promise<Uint8Array> {
  await readFacts(bytes, maxPixels)
  return sharp(bytes, { limitInputPixels: maxPixels })
    .autoOrient()
    .resize({ width: longSidePx, height: longSidePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer()
}
