/** A part of a picture file: a JPEG segment by its marker and label, a chunk of a PNG or WebP by its name. */
interface Part {
  readonly name: string
  readonly bytes: Buffer
}

const labelOf = (bytes: Buffer): string => {
  const end = bytes.indexOf(0)
  return end < 0 ? '' : bytes.toString('latin1', 0, end)
}

const jpegParts = (file: Buffer): Part[] => {
  const parts: Part[] = []
  for (let at = 2; file[at] === 0xff && file[at + 1] !== 0xda; at += 2 + file.readUInt16BE(at + 2)) {
    const bytes = file.subarray(at + 4, at + 2 + file.readUInt16BE(at + 2))
    const marker = file[at + 1] ?? 0
    if (marker >= 0xe0 && marker <= 0xef) parts.push({ name: `APP${marker - 0xe0} ${labelOf(bytes)}`, bytes })
  }
  return parts
}

const pngParts = (file: Buffer): Part[] => {
  const parts: Part[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    parts.push({
      name: file.toString('latin1', at + 4, at + 8),
      bytes: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    })
  return parts
}

const webpParts = (file: Buffer): Part[] => {
  const parts: Part[] = []
  for (let at = 12; at < file.length; ) {
    const length = file.readUInt32LE(at + 4)
    parts.push({ name: file.toString('latin1', at, at + 4), bytes: file.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return parts
}

/** What a picture file consists of besides its pixels. Reads the formats by itself, to hold our encoder against. */
export const readParts = (file: Uint8Array): readonly Part[] => {
  const buffer = Buffer.from(file)
  if (buffer.readUInt16BE(0) === 0xffd8) return jpegParts(buffer)
  return buffer.toString('latin1', 1, 4) === 'PNG' ? pngParts(buffer) : webpParts(buffer)
}

const holdsXmp = ({ name, bytes }: Part) =>
  name === 'APP1 http://ns.adobe.com/xap/1.0/' ||
  name === 'XMP ' ||
  (name === 'iTXt' && labelOf(bytes) === 'XML:com.adobe.xmp')

const packetOf = (file: Uint8Array): string => readParts(file).find(holdsXmp)?.bytes.toString('utf8') ?? ''

/** The simple properties of a picture file's XMP, as they are written: "xmp:CreatorTool" → "Colorway". */
export const readXmp = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...packetOf(file).matchAll(/<(\w+:\w+)>([^<]*)<\/\1>/g)].map(([, name = '', text = '']) => [
      name,
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ]),
  )

/** The IPTC digital source type that a picture file declares; undefined where it declares none. */
export const readSourceType = (file: Uint8Array): string | undefined => {
  const xmp = packetOf(file)
  const [, prefix] = /xmlns:(\w+)="http:\/\/iptc\.org\/std\/Iptc4xmpExt\/2008-02-29\/"/.exec(xmp) ?? []
  const [, address] = new RegExp(`<${prefix}:DigitalSourceType>([^<]*)<`).exec(xmp) ?? []
  return address
}
