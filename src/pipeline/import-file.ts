import type { PictureStorage } from '../ports/picture-storage.ts'

/** Files are kept in parts, so that nobody holds more of one: of 200 MB some twenty-five. */
const partBytes = 8 * 1024 * 1024
/** Small enough that reading ahead by one costs nothing. */
const chunkBytes = 256 * 1024

export interface KeptFile {
  readonly partKeys: readonly string[]
  readonly bytes: number
}

/** Puts a file that comes in into the storage, part by part. */
export const keepFile = async (
  storage: Pick<PictureStorage, 'put'>,
  shopId: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<KeptFile> => {
  const partKeys: string[] = []
  let bytes = 0
  let part: Uint8Array[] = []
  let length = 0
  const keep = async (): Promise<void> => {
    if (length === 0) return
    partKeys.push(await storage.put(shopId, joinBytes(part, length)))
    part = []
    length = 0
  }
  for await (const chunk of chunks) {
    bytes += chunk.length
    for (let at = 0; at < chunk.length; ) {
      const some = chunk.subarray(at, at + partBytes - length)
      part.push(some)
      length += some.length
      at += some.length
      if (length === partBytes) await keep()
    }
  }
  await keep()
  return { partKeys, bytes }
}

const joinBytes = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const joined = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** The file from its start; `tellBytes` hears how much of it was handed out. */
export async function* readFile(
  storage: Pick<PictureStorage, 'get'>,
  { shopId, partKeys }: { readonly shopId: string; readonly partKeys: readonly string[] },
  tellBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for (const key of partKeys) {
    const part = await storage.get(shopId, key)
    for (let at = 0; at < part.length; at += chunkBytes) {
      const chunk = part.subarray(at, at + chunkBytes)
      bytes += chunk.length
      tellBytes(bytes)
      yield chunk
    }
  }
}
