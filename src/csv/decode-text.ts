import type { CsvEncoding, OpenFile } from '../ports/csv-files.ts'

/** The file as UTF-8, without NULs, which no text means. What is UTF-8 already goes through as it is. */
export async function* decodeText(open: OpenFile, encoding: CsvEncoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    for await (const chunk of open()) yield withoutNuls(asBuffer(chunk))
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of open()) yield withoutNuls(Buffer.from(decoder.decode(chunk, { stream: true })))
  yield Buffer.from(decoder.decode())
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const withoutNuls = (bytes: Buffer): Buffer =>
  bytes.includes(0) ? Buffer.from(bytes.filter((byte) => byte !== 0)) : bytes
