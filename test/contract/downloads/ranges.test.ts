import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { collect } from '../../support/collect.ts'
import { type FileServer, serveFiles } from './file-server.ts'

const downloads = createDownloads({ allowPrivateNetwork: true })
afterAll(() => downloads.close())

const text = '0123456789'
const limits = { maxBytes: text.length, stallMs: 5_000 }

let server: FileServer
afterEach(() => server.close())

/** Answers a request for what follows a byte as it is told. */
const openFrom = async (fromByte: number, status: number, range: string | undefined, body: string) => {
  server = await serveFiles({
    '/file': (response) =>
      void response.writeHead(status, range === undefined ? {} : { 'content-range': range }).end(body),
  })
  const { startsAt, chunks } = await downloads.open(`${server.origin}/file`, { ...limits, fromByte })
  return { startsAt, text: Buffer.concat(await collect(chunks)).toString() }
}

describe('what follows a byte', () => {
  it('is asked for, and told where it begins', async () => {
    expect(await openFrom(4, 206, 'bytes 4-9/10', '456789')).toEqual({ startsAt: 4, text: '456789' })
    expect(server.requests[0]?.headers.range).toBe('bytes=4-')
  })

  it.each<[string, number, string | undefined, string, number]>([
    ['the whole file', 200, undefined, text, 0],
    ['somewhat more', 206, 'bytes 2-9/10', '23456789', 2],
    ['a file of unknown length', 206, 'bytes 4-9/*', '456789', 4],
  ])('may come as %s', async (_what, status, range, body, startsAt) => {
    expect(await openFrom(4, status, range, body)).toEqual({ startsAt, text: body })
  })

  it('is nothing, where the byte was the last', async () => {
    expect(await openFrom(10, 416, 'bytes */10', 'Range Not Satisfiable')).toEqual({ startsAt: 10, text: '' })
  })

  it.each<[string, number, string | undefined]>([
    ['less', 206, 'bytes 5-9/10'],
    ['a part in between', 206, 'bytes 4-6/10'],
    ['a part that is not said', 206, undefined],
    ['a part said in other words', 206, 'lines 4-9/10'],
    ['a refusal, the file being another', 416, 'bytes */3'],
    ['a refusal without a length', 416, undefined],
  ])('is not had by %s', async (_what, status, range) => {
    await expect(openFrom(4, status, range, '456')).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('counts towards the size together with what came before', async () => {
    const beyond = openFrom(4, 206, 'bytes 4-10/11', '456789!')
    await expect(beyond).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

it('asks for no range from the start, and takes no part for the whole', async () => {
  await expect(openFrom(0, 206, 'bytes 0-3/10', '0123')).rejects.toMatchObject({ code: 'unavailable' })
  expect(server.requests[0]?.headers.range).toBeUndefined()
})
