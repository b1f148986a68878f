import sharp, { type Metadata } from 'sharp'
import { invalidInput } from '../../domain/errors.ts'
import type { PictureFacts, PictureFormat } from '../../ports/picture-desk.ts'
import { declaredPngSize, isAnimatedPng, nameOtherFormat, sniffFormat } from './sniff-format.ts'

const SAVE_AGAIN = 'Save it as a JPEG, PNG or WebP and upload it again.'

/**
 * Reads a picture's header only, and refuses what we cannot work on before a single pixel is decoded.
 * @throws ColorwayError `invalid_input`; the message says what is wrong, the hint what to do.
 */
export async function readFacts(bytes: Uint8Array, maxPixels: number): Promise<PictureFacts> {
  const format = sniffFormat(bytes)
  if (format === undefined) {
    throw invalidInput(`This is ${nameOtherFormat(bytes)} file, not a JPEG, PNG or WebP picture.`, SAVE_AGAIN)
  }
  const declared = format === 'png' ? declaredPngSize(bytes) : undefined
  if (declared) refuseHuge(declared, maxPixels)
  const header = await readHeader(bytes)
  refuseAnimated(bytes, format, header)
  refuseCmyk(header)
  refuseHuge(header, maxPixels)
  const { width, height } = header.autoOrient
  return { format, widthPx: width, heightPx: height, hasAlpha: header.hasAlpha }
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw invalidInput(
      'The picture file is damaged: its header cannot be read.',
      'Export it once more and upload it again.',
    )
  }
}

function refuseAnimated(bytes: Uint8Array, format: PictureFormat, { pages = 1 }: Metadata): void {
  if (pages > 1 || (format === 'png' && isAnimatedPng(bytes))) {
    throw invalidInput(
      'The picture is animated, and only still pictures can be recoloured.',
      'Upload one still frame of it.',
    )
  }
}

function refuseCmyk({ space }: Metadata): void {
  if (space === 'cmyk') {
    throw invalidInput(
      'The picture is in CMYK, the colours of print.',
      'Convert it to sRGB and upload it again.',
    )
  }
}

function refuseHuge({ width, height }: Pick<Metadata, 'width' | 'height'>, maxPixels: number): void {
  if (width * height <= maxPixels) return
  const megapixels = Math.round((width * height) / 1e6)
  throw invalidInput(
    `The picture has ${width} × ${height} = ${megapixels} megapixels; the limit is ${Math.round(maxPixels / 1e6)}.`,
    'Upload a smaller copy of it.',
  )
}
