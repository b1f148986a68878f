import type { PictureFormat } from '../../ports/picture-desk.ts'

const PNG_MAGIC = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG_MAGIC = [0xff, 0xd8, 0xff]
const startsWith = (bytes: Uint8Array, magic: readonly number[], offset = 0) =>
  magic.every((byte, i) => bytes[offset + i] === byte)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** What a file is by its first bytes, whatever its name or its sender says; undefined if none that we read. */
export function sniffFormat(bytes: Uint8Array): PictureFormat | undefined {
  if (startsWith(bytes, JPEG_MAGIC)) return 'jpeg'
  if (startsWith(bytes, PNG_MAGIC)) return 'png'
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp'
  return undefined
}

const OTHERS: readonly (readonly [name: string, offset: number, magic: string])[] = [
  ['a GIF', 0, 'GIF8'],
  ['a PDF', 0, '%PDF'],
  ['an AVIF', 4, 'ftypavif'],
  ['a HEIC', 4, 'ftyphei'],
  ['a TIFF', 0, 'II*'],
  ['a TIFF', 0, 'MM\0*'],
  ['a BMP', 0, 'BM'],
  ['an SVG', 0, '<svg'],
  ['a text', 0, '<'],
]

/** A few words for what the file seems to be instead, for the message to the merchant. */
export const nameOtherFormat = (bytes: Uint8Array): string =>
  OTHERS.find(([, offset, magic]) => startsWith(bytes, ascii(magic), offset))?.[0] ?? 'some other kind of'

/** Whether a PNG holds an animation (APNG): an `acTL` chunk before the pixels. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = PNG_MAGIC.length; at + 8 <= bytes.length; ) {
    if (startsWith(bytes, ascii('acTL'), at + 4)) return true
    if (startsWith(bytes, ascii('IDAT'), at + 4)) return false
    at += 12 + view.getUint32(at)
  }
  return false
}

/** The size that a PNG's first chunk declares, also where the rest is damaged; undefined where it is not there. */
export function declaredPngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const widthAt = PNG_MAGIC.length + 8
  if (bytes.length < widthAt + 8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(widthAt), height: view.getUint32(widthAt + 4) }
}
