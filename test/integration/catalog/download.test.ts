import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { downloadBytes } from '../../../src/shopify/bulk/download-bytes.ts'
import { readLines } from '../../../src/shopify/bulk/read-lines.ts'
import { collect } from '../../support/collect.ts'
import { testDownloads } from '../../support/test-downloads.ts'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const options = { downloads: testDownloads, maxBytes: 10_000_000, stallMs: 2_000, pauseMs: 1 }
const text = Array.from({ length: 20_000 }, (_, index) => `{"id":${index},"title":"Grüße 🍵 ${index}"}`).join(
  '\n',
)

interface Serving {
  readonly bytes: Buffer
  /** After how many bytes each answer breaks off; the ones that follow come whole. */
  readonly breaks: readonly number[]
  readonly takesRanges: boolean
}

const ranges: (string | undefined)[] = []

/** Serves the bytes, as badly as it is told. */
const serve = async ({ bytes, breaks, takesRanges }: Serving): Promise<string> => {
  const left = [...breaks]
  ranges.length = 0
  server = createServer((request, response) => {
    const { range } = request.headers
    ranges.push(range)
    const from = takesRanges ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0
    const rest = bytes.subarray(from)
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': rest.byteLength,
      ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.byteLength - 1}/${bytes.byteLength}` }),
    })
    const end = left.shift()
    if (end === undefined) response.end(rest)
    else response.write(rest.subarray(0, end), () => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/result.jsonl`
}

const read = async (url: string): Promise<string> =>
  (await collect(readLines(downloadBytes(url, options)))).flat().join('\n')

describe.each([
  ['plain', Buffer.from(text)],
  ['packed', gzipSync(text)],
])('a %s file', (_how, bytes) => {
  it.each([true, false])(
    'whose download breaks off is taken up where it was; by ranges: %s',
    async (takesRanges) => {
      const url = await serve({ bytes, breaks: [1_000, 20_001, 60_000], takesRanges })
      expect(await read(url)).toBe(text)
      expect(ranges).toHaveLength(4)
      expect(ranges[0]).toBeUndefined()
      expect(ranges[1]).toMatch(/^bytes=\d+-$/)
    },
  )
})

it('that breaks off again and again without a byte is unavailable', async () => {
  const url = await serve({ bytes: Buffer.from(text), breaks: Array(20).fill(0), takesRanges: true })
  await expect(read(url)).rejects.toMatchObject({ code: 'unavailable' })
})

it('that is cut off in the middle of its packing is unavailable or broken, never taken for whole', async () => {
  const packed = gzipSync(text)
  const url = await serve({ bytes: packed.subarray(0, packed.byteLength / 2), breaks: [], takesRanges: true })
  await expect(read(url)).rejects.toThrow()
})
