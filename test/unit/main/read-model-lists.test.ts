import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { readModelLists } from '../../../src/main/read-model-lists.ts'

const address = z.object({ port: z.number() })

const readFrom = async (answer: RequestListener, model = 'qwen-image-2.0-pro') => {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const baseUrl = `http://127.0.0.1:${address.parse(server.address()).port}`
  const { signal } = new AbortController()
  return readModelLists({ baseUrl, apiKey: 'key-of-nobody', model, signal })
}

const models: RequestListener = (request, response) => {
  const isAllowed = request.headers.authorization === 'Bearer key-of-nobody'
  response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' })
  response.end(
    request.url === '/v1/models'
      ? '{"data":[{"id":"qwen-image-2.0-pro"}]}'
      : '{"components":{"schemas":{"Edit":{"properties":{"model":{"enum":["qwen-image-2-0"]}}}}}}',
  )
}

it('says of each list whether the model is in it', async () => {
  expect(await readFrom(models)).toEqual([
    {
      path: '/openapi.json',
      hasModel: false,
      detail: '/openapi.json does not name the model qwen-image-2.0-pro.',
    },
    { path: '/v1/models', hasModel: true, detail: '/v1/models names the model qwen-image-2.0-pro.' },
  ])
  expect((await readFrom(models, 'qwen-image-2-0')).map(({ hasModel }) => hasModel)).toEqual([true, false])
})

it.each<[string, RequestListener, RegExp]>([
  ['is missing', (_, response) => response.writeHead(404).end(), /was answered with status 404/],
  [
    'points elsewhere',
    (_, response) => response.writeHead(302, { location: 'https://else.example' }).end(),
    /was answered with status 302/,
  ],
  ['is no JSON', (_, response) => response.end('<html>'), /could not be read/],
  ['breaks off', (request) => request.socket.destroy(), /could not be read/],
])('a list that %s says nothing, and that it was only assumed', async (_what, answer, detail) => {
  const lists = await readFrom(answer)
  for (const list of lists)
    expect(list).toMatchObject({ hasModel: undefined, detail: expect.stringMatching(detail) })
  expect(lists[0].detail).toContain('only assumed')
})

it('a list of another shape says nothing', async () => {
  const [, list] = await readFrom((_, response) => response.end('["a"]'))
  expect(list).toMatchObject({ hasModel: undefined, detail: expect.stringContaining('another shape') })
})
