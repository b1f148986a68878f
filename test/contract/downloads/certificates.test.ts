import { once } from 'node:events'
import { createServer, get } from 'node:https'
import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { makeSelfSigned } from './self-signed.ts'

const name = 'public.example'
const identity = makeSelfSigned(name)
afterEach(() => vi.unstubAllEnvs())

it('believes no certificate that nobody vouches for, whatever the environment says', async () => {
  let requests = 0
  const server = createServer(identity, (_request, response) => {
    requests++
    response.end('here')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())

  const trusting = get({ host: '127.0.0.1', port, servername: name, ca: identity.cert, agent: false })
  const [answer] = await once(trusting, 'response')
  answer.resume()
  expect([answer.statusCode, requests]).toEqual([200, 1])

  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  const downloads = createDownloads({ allowPrivateNetwork: true, lookup: async () => ['127.0.0.1'] })
  const reading = downloads.read(`https://${name}:${port}/`, {
    maxBytes: 10,
    stallMs: 5_000,
    timeoutMs: 10_000,
  })
  await expect(reading).rejects.toMatchObject({
    code: 'unavailable',
    cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  })
  expect(requests).toBe(1)
  await downloads.close()
  server.closeAllConnections()
  server.close()
})
