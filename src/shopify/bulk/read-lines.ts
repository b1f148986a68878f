import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { bug } from '../../domain/errors.ts'

/** No product comes near it; a file without line ends must not fill the memory. */
const longestLine = 32_000_000

/** The lines of a file that may be packed by gzip, as many at once as came in one chunk. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  // Several times as quick as node:string_decoder on text that is not all ASCII (Node 24, November 2026).
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of unpack(bytes)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw bug('The file of the catalogue has a line without an end.')
    if (lines.length > 0) yield lines
  }
  rest += decoder.decode()
  if (rest !== '') yield [rest]
}

/** Told by the file's first two bytes: nothing else says so. */
async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const all = startWith(first.value, chunks)
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b
  if (!isPacked) return yield* all
  yield* pipeline(Readable.from(all), createGunzip(), () => undefined)
}

async function* startWith(first: Uint8Array, others: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await others.next(); !next.done; next = await others.next()) yield next.value
}
