import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { collect } from '../../support/collect.ts'
import { type Answer, type FileServer, send, sendEndlessly, serveFiles } from './file-server.ts'

const downloads = createDownloads({ allowPrivateNetwork: true })
afterAll(() => downloads.close())

let server: FileServer
afterEach(() => server.close())
const serve = async (answer: Answer): Promise<string> => {
  server = await serveFiles({ '/file': answer })
  return `${server.origin}/file?signature=s3cret`
}

const limits = { maxBytes: 1_000, stallMs: 5_000, timeoutMs: 10_000 }
const impatient = { ...limits, stallMs: 100 }
const unavailable = { name: 'ColorwayError', code: 'unavailable' }
const hasEnded = () => expect.poll(() => server.brokenOff(), { timeout: 10_000 }).toBe(1)

describe('a file', () => {
  it('comes byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index)
    const url = await serve(send(bytes))
    expect(Uint8Array.from(await downloads.read(url, limits))).toEqual(bytes)
  })

  it('is asked for as it lies there, and not unpacked where it comes packed all the same', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000))
    const url = await serve(send(bomb, { 'content-encoding': 'gzip' }))
    expect(await downloads.read(url, { ...limits, maxBytes: bomb.byteLength })).toHaveLength(bomb.byteLength)
    expect(server.requests[0]?.headers['accept-encoding']).toBe('identity')
  })

  it('that says to be too large is not read', async () => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-length': 1_001 })
      response.flushHeaders()
    })
    await expect(downloads.open(url, limits)).rejects.toMatchObject({ code: 'invalid_input' })
    await hasEnded()
  })

  it('that never ends is read as far as it may be large', async () => {
    const url = await serve(sendEndlessly)
    const maxBytes = 1_000_000
    const { chunks } = await downloads.open(url, { ...limits, maxBytes })
    let received = 0
    const reading = async () => {
      for await (const chunk of chunks) received += chunk.byteLength
    }
    await expect(reading()).rejects.toMatchObject({ code: 'invalid_input' })
    expect(received).toBeLessThanOrEqual(maxBytes)
    await hasEnded()
  })

  it('that is shorter than it says did not come', async () => {
    const url = await serve((response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('short', () => response.destroy())
    })
    await expect(downloads.read(url, limits)).rejects.toMatchObject(unavailable)
  })

  it('that is longer than it says is as long as it says', async () => {
    const url = await serve((response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nfirst, and more of it')
    })
    expect(Buffer.from(await downloads.read(url, limits)).toString()).toBe('first')
  })

  it('that nobody wants any more is let go', async () => {
    const url = await serve(sendEndlessly)
    const { chunks } = await downloads.open(url, { ...limits, maxBytes: 1e9 })
    for await (const _chunk of chunks) break
    await hasEnded()
  })
})

describe('a server that', () => {
  it('does not answer is waited for as long as was said', async () => {
    const url = await serve(() => undefined)
    await expect(downloads.open(url, impatient)).rejects.toMatchObject(unavailable)
    await hasEnded()
  })

  it('falls silent amid a file is waited for as long as was said', async () => {
    const url = await serve((response) => void response.write('a part'))
    const { chunks } = await downloads.open(url, impatient)
    await expect(collect(chunks)).rejects.toMatchObject(unavailable)
    await hasEnded()
  })

  it('sends a byte at a time has all of its time and no more', async () => {
    const url = await serve((response) => {
      const drip = setInterval(() => response.write('.'), 10)
      response.once('close', () => clearInterval(drip))
    })
    await expect(downloads.read(url, { ...limits, timeoutMs: 300 })).rejects.toMatchObject(unavailable)
    await hasEnded()
  })

  it.each([403, 404, 410])('answers %i no longer has the file', async (status) => {
    const url = await serve((response) => void response.writeHead(status).end('<p>gone'))
    await expect(downloads.read(url, limits)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([400, 401, 304, 429, 500, 502, 503])('answers %i may have it later', async (status) => {
    const url = await serve((response) => void response.writeHead(status).end())
    await expect(downloads.read(url, limits)).rejects.toMatchObject(unavailable)
  })

  it('is not there may be so later', async () => {
    const url = await serve(send(''))
    server.close()
    await expect(downloads.read(url, limits)).rejects.toMatchObject(unavailable)
  })
})

it('ends with its caller’s wish, and with the caller’s own word for it', async () => {
  const url = await serve(sendEndlessly)
  const caller = new AbortController()
  const { chunks } = await downloads.open(url, { ...limits, maxBytes: 1e9, signal: caller.signal })
  const reason = new Error('enough')
  const reading = async () => {
    for await (const _chunk of chunks) caller.abort(reason)
  }
  await expect(reading()).rejects.toBe(reason)
  await hasEnded()
  await expect(downloads.read(url, { ...limits, signal: caller.signal })).rejects.toBe(reason)
  expect(server.requests).toHaveLength(1)
})

it('names the host in what it says, and never what follows it', async () => {
  const url = await serve((response) => void response.writeHead(503).end())
  const told = await downloads.read(url, limits).catch(String)
  expect(told).toContain(`127.0.0.1:${server.port}`)
  expect(told).not.toMatch(/s3cret|\/file/)
})
