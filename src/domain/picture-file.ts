/** What the bytes of a picture file say of themselves, whatever its name or content type claims. */
export type PictureFile =
  | {
      readonly kind: 'picture'
      readonly format: 'jpeg' | 'png' | 'webp'
      readonly widthPx: number
      readonly heightPx: number
    }
  /** `what` completes the sentence "What came is …". */
  | { readonly kind: 'unusable'; readonly what: string }

interface Frame {
  readonly widthPx: number
  readonly heightPx: number
  readonly isWhole: boolean
}

/** A picture of more than this is a mistake or an attack; of less, nothing that anybody could use. */
const mostPixels = 50_000_000
const leastSidePx = 16

/**
 * Reads format, size and wholeness of a JPEG, PNG or WebP file: a JPEG ends in its end marker, a PNG in its
 * last chunk, a WebP where its length says. Nothing is decoded, and every other kind of file is named and not
 * used.
 */
export const readPictureFile = (bytes: Uint8Array): PictureFile => {
  const format = detectFormat(bytes)
  if (!format) return { kind: 'unusable', what: nameContent(bytes) }
  const { title, readFrame } = readers[format]
  const frame = readFrame(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!frame) return { kind: 'unusable', what: `a ${title} file that does not say its size` }
  const { widthPx, heightPx, isWhole } = frame
  if (widthPx * heightPx > mostPixels || Math.min(widthPx, heightPx) < leastSidePx)
    return { kind: 'unusable', what: `a ${title} file of the impossible size ${widthPx} × ${heightPx} px` }
  if (!isWhole) return { kind: 'unusable', what: `a ${title} file that is cut off` }
  return { kind: 'picture', format, widthPx, heightPx }
}

const startsWith = (bytes: Uint8Array, magic: string, at = 0): boolean =>
  bytes.length >= at + magic.length && [...magic].every((char, i) => bytes[at + i] === char.charCodeAt(0))

const detectFormat = (bytes: Uint8Array) => {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  return undefined
}

const otherKinds: readonly (readonly [start: RegExp, what: string])[] = [
  [/^GIF8/, 'a GIF file'],
  [/^BM/, 'a BMP file'],
  [/^(II\*\0|MM\0\*)/, 'a TIFF file'],
  [/^....ftyp(avif|heic|heix|mif1)/s, 'an AVIF or HEIC file'],
  [/^%PDF/, 'a PDF file'],
  [/^PK/, 'an archive'],
  [/^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html|head|body)/i, 'an HTML page'],
  [/^(\xef\xbb\xbf)?\s*<\?xml|^\s*<(Error|svg)\b/, 'XML'],
  [/^(\xef\xbb\xbf)?\s*[{[]/, 'JSON'],
  [/^[\t\n\r\x20-\x7e]+$/, 'plain text'],
]

/** Tells what the first bytes look like, without repeating them. */
const nameContent = (bytes: Uint8Array): string => {
  if (bytes.length === 0) return 'an empty file'
  const start = String.fromCharCode(...bytes.subarray(0, 64))
  return otherKinds.find(([pattern]) => pattern.test(start))?.[1] ?? 'a file of an unknown kind'
}

const readJpeg = (view: DataView): Frame | undefined => {
  let size: Omit<Frame, 'isWhole'> | undefined
  let at = 2
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + view.getUint16(at + 2)
    // Every start of frame, but for the three markers between them that mean something else.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && at + 9 <= view.byteLength)
      size = { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) }
    at = marker === 0xda ? skipScan(view, end) : end
    if (endsAt(view, at)) return size && { ...size, isWhole: true }
  }
  return size && { ...size, isWhole: false }
}

const endsAt = (view: DataView, at: number): boolean =>
  at + 2 <= view.byteLength && view.getUint16(at) === 0xffd9

/** The next marker after the coded pixels of a scan, in which 0xff is followed by 0 or a restart marker. */
const skipScan = (view: DataView, from: number): number => {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return view.byteLength
}

const chunkName = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))

const readPng = (view: DataView): Frame | undefined => {
  if (view.byteLength < 33 || chunkName(view, 12) !== 'IHDR') return undefined
  const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
  let hasPixels = false
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = chunkName(view, at + 4)
    if (name === 'IDAT') hasPixels = true
    if (name === 'IEND') return { ...size, isWhole: hasPixels }
  }
  return { ...size, isWhole: false }
}

const readWebp = (view: DataView): Frame | undefined => {
  if (view.byteLength < 30) return undefined
  const isWhole = view.getUint32(4, true) + 8 <= view.byteLength
  const bits = view.getUint32(21, true)
  switch (chunkName(view, 12)) {
    case 'VP8 ':
      return {
        widthPx: view.getUint16(26, true) & 0x3fff,
        heightPx: view.getUint16(28, true) & 0x3fff,
        isWhole,
      }
    case 'VP8L':
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1, isWhole }
    case 'VP8X':
      return {
        widthPx: (view.getUint32(24, true) & 0xffffff) + 1,
        heightPx: readUint24(view, 27) + 1,
        isWhole,
      }
    default:
      return undefined
  }
}

const readUint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + (view.getUint8(at + 2) << 16)

const readers = {
  jpeg: { title: 'JPEG', readFrame: readJpeg },
  png: { title: 'PNG', readFrame: readPng },
  webp: { title: 'WebP', readFrame: readWebp },
} as const
