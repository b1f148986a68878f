import sharp, { type Sharp } from 'sharp'
import type { DigitalSourceType } from '../../domain/digital-source.ts'
import type { PictureFormat } from '../../ports/picture-desk.ts'
import type { Raster } from '../raster/raster.ts'
import { insertPngText } from './insert-png-text.ts'
import { writeProvenance } from './provenance.ts'

interface Encoding {
  readonly format: PictureFormat
  readonly sourceType: DigitalSourceType
  readonly maxBytes: number
}

/** From what nobody can tell from the original to what a shop's page still shows well. */
const jpegQualities = [98, 96, 94, 92, 90, 86, 82] as const

/** The encodings of a format, best first. */
const encodingsOf: Readonly<Record<PictureFormat, readonly ((picture: Sharp) => Sharp)[]>> = {
  jpeg: jpegQualities.map((quality) => (picture) => picture.jpeg({ quality, chromaSubsampling: '4:4:4' })),
  png: [(picture) => picture.png({ compressionLevel: 6 })],
  webp: [
    (picture) => picture.webp({ lossless: true, effort: 1, exact: true }),
    ...jpegQualities.map((quality) => (picture: Sharp) => picture.webp({ quality, effort: 1, exact: true })),
  ],
}

/**
 * Writes a finished picture in its original's format: JPEG at quality 98 without chroma subsampling
 * (fabric grain survives with about 45 dB), PNG and WebP without loss. Always sRGB. Only where the file would have
 * more than `maxBytes`, JPEG and WebP go down in quality; what is still larger then comes back as it is.
 */
export async function encode(
  raster: Raster,
  { format, sourceType, maxBytes }: Encoding,
): Promise<Uint8Array> {
  const xmp = writeProvenance(sourceType)
  let bytes: Uint8Array = new Uint8Array()
  for (const encodeAs of encodingsOf[format]) {
    bytes = await encodeWith(encodeAs, { raster, format, xmp })
    if (bytes.length <= maxBytes) break
  }
  return bytes
}

interface Encoded {
  readonly raster: Raster
  readonly format: PictureFormat
  readonly xmp: string
}

/** libvips compresses the XMP of a PNG, where readers by the standard do not look for it. */
const encodeWith = async (encodeAs: (picture: Sharp) => Sharp, { raster, format, xmp }: Encoded) =>
  format === 'png'
    ? insertPngText(await encodeAs(toSharp(raster)).toBuffer(), 'XML:com.adobe.xmp', xmp)
    : encodeAs(toSharp(raster).withXmp(xmp)).toBuffer()

/** A PNG that is quick to write rather than small: for a picture that is read back at once. */
export const encodeDraft = (raster: Raster): Promise<Uint8Array> =>
  toSharp(raster).png({ compressionLevel: 1 }).toBuffer()

function toSharp({ widthPx, heightPx, rgb, alpha }: Raster) {
  const raw = { width: widthPx, height: heightPx }
  if (alpha === undefined) return sharp(rgb, { raw: { ...raw, channels: 3 } })
  const data = new Uint8Array(alpha.length * 4)
  for (let i = 0; i < alpha.length; i++) {
    data[i * 4] = rgb[i * 3]
    data[i * 4 + 1] = rgb[i * 3 + 1]
    data[i * 4 + 2] = rgb[i * 3 + 2]
    data[i * 4 + 3] = alpha[i]
  }
  return sharp(data, { raw: { ...raw, channels: 4 } })
}
