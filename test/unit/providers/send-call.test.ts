import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { sendCall } from '../../../src/providers/send-call.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server that does with a connection what no decent one does. */
const serve = async (handle: (socket: Socket, request: string) => void) => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (data) => handle(socket, String(data)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/call`)
}

const call = (url: URL, differs = {}) =>
  sendCall(fetch, {
    title: 'Somebody',
    url,
    headers: { authorization: 'Bearer key' },
    body: { a: 1 },
    timeoutMs: 20_000,
    maxBytes: 1_000,
    signal: new AbortController().signal,
    ...differs,
  })
const post = (url: URL, differs = {}) => call(url, differs)
const get = (url: URL, differs = {}) => call(url, { body: undefined, ...differs })

const answer = (body: string, length = body.length) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`

it('sends JSON and the key, and reads the whole answer', async () => {
  let seen = ''
  const url = await serve((socket, request) => {
    seen += request
    if (seen.includes('{"a":1}')) socket.write(answer('{"b":2}'))
  })
  expect(await post(url)).toMatchObject({ status: 200, json: { b: 2 } })
  expect(seen).toMatch(/^POST \/call HTTP/)
  expect(seen).toContain('authorization: Bearer key')
})

it.each<[string, (socket: Socket) => void, object]>([
  ['a reset', (socket) => socket.resetAndDestroy(), {}],
  ['an end without an answer', (socket) => socket.end(), {}],
  ['half an answer', (socket) => socket.end(answer('{"b":', 20)), {}],
  ['no answer in time', () => {}, { timeoutMs: 50 }],
  ['an answer that stops half-way', (socket) => socket.write(answer('{"b":', 20)), { timeoutMs: 50 }],
  ['a longer answer than is read', (socket) => socket.write(answer(' '.repeat(2_000))), {}],
  ['nonsense', (socket) => socket.end('hello'), {}],
])('after %s nobody knows whether a POST was made; a GET is made again', async (_name, handle, differs) => {
  const url = await serve(handle)
  await expect(post(url, differs)).rejects.toMatchObject({ code: 'unknown_outcome' })
  await expect(get(url, differs)).rejects.toMatchObject({ code: 'unavailable' })
})

it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
  'after %s a POST certainly was not made',
  async (code) => {
    const failing = () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }))
    const url = new URL('https://somebody.test/')
    const calling = sendCall(failing, {
      ...{ title: 'Somebody', url, headers: {}, body: {}, timeoutMs: 1_000, maxBytes: 10 },
      signal: new AbortController().signal,
    })
    await expect(calling).rejects.toMatchObject({ code: 'unavailable' })
  },
)

it.each([
  [['ECONNREFUSED', 'ECONNREFUSED'], 'unavailable'],
  [['ECONNREFUSED', 'ECONNRESET'], 'unknown_outcome'],
] as const)('after %j of several addresses it is %s', async (codes, expected) => {
  const errors = codes.map((code) => Object.assign(new Error(code), { code }))
  const failing = () => Promise.reject(new TypeError('fetch failed', { cause: new AggregateError(errors) }))
  const calling = sendCall(failing, {
    ...{ title: 'Somebody', url: new URL('https://somebody.test/'), headers: {}, body: {}, timeoutMs: 1_000 },
    ...{ maxBytes: 10, signal: new AbortController().signal },
  })
  await expect(calling).rejects.toMatchObject({ code: expected })
})

it('hangs up on an answer without end', async () => {
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  const url = await serve((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
    const writing = setInterval(() => socket.write(`400\r\n${' '.repeat(1_024)}\r\n`), 1)
    socket.on('close', () => {
      clearInterval(writing)
      resolve()
    })
  })
  await expect(get(url)).rejects.toMatchObject({ code: 'unavailable' })
  await closed
})
