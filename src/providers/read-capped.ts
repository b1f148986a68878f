import { Buffer } from 'node:buffer'

/** Reads a body as it streams in, and hangs up once it is longer than `maxBytes`. */
export const readCapped = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength
    // Leaving the loop by throwing cancels the stream, which closes the connection.
    if (length > maxBytes) throw new Error(`an answer of more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
