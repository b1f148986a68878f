import type { CsvEncoding, OpenFile } from '../ports/csv-files.ts'

/** The file as UTF-8. What is that already goes through as it is. */
export async function* decodeText(open: OpenFile, encoding: CsvEncoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    for await (const chunk of open()) yield asBuffer(chunk)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of open()) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
