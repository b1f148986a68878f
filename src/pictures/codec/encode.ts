import sharp, { type Sharp } from 'sharp'
import type { PictureFormat, Provenance } from '../../ports/picture-desk.ts'
import type { Raster } from '../raster/raster.ts'
import { insertPngText } from './insert-png-text.ts'
import { writeProvenance } from './provenance.ts'

interface Encoding {
  readonly format: PictureFormat
  /** Of a JPEG or a lossy WebP, 1 to 100; undefined: the best. */
  readonly quality?: number | undefined
  readonly provenance: Provenance
  readonly maxBytes: number
}

/** From what nobody can tell from the original to what a shop's page still shows well. */
const qualities = [98, 96, 94, 92, 90, 86, 82] as const

type EncodeAs = (picture: Sharp) => Sharp

/** The encodings to try, best first. */
const encodingsOf = (format: PictureFormat, asked: number | undefined): readonly EncodeAs[] => {
  const tried = asked === undefined ? qualities : [asked, ...qualities.filter((quality) => quality < asked)]
  switch (format) {
    case 'jpeg':
      return tried.map(
        (quality) => (picture) =>
          picture.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling: '4:4:4' }),
      )
    case 'png':
      return [(picture) => picture.png({ compressionLevel: 6 })]
    case 'webp': {
      const lossy = tried.map(
        (quality): EncodeAs =>
          (picture) =>
            picture.webp({ quality, smartSubsample: true, effort: 1, exact: true }),
      )
      return asked === undefined ? [lossless, ...lossy] : lossy
    }
  }
}

const lossless: EncodeAs = (picture) => picture.webp({ lossless: true, effort: 1, exact: true })

/**
 * Writes a finished picture: a JPEG at quality 98 without chroma subsampling (fabric grain survives with about
 * 45 dB), unless another quality is asked for; a PNG without loss; a WebP without loss, unless a quality is asked
 * for. Always sRGB, with its provenance and no other metadata. Only where the file would have more than `maxBytes`,
 * JPEG and WebP go down in quality; what is still larger then comes back as it is. A JPEG of what is transparent
 * shows it on white.
 */
export async function encode(
  raster: Raster,
  { format, quality, provenance, maxBytes }: Encoding,
): Promise<Uint8Array> {
  const xmp = writeProvenance(provenance)
  let bytes: Uint8Array = new Uint8Array()
  for (const encodeAs of encodingsOf(format, quality)) {
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
const encodeWith = async (encodeAs: EncodeAs, { raster, format, xmp }: Encoded) =>
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
