import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenServer, openServer } from './open-server.ts'
import { signSessionToken } from './sign-session-token.ts'

const shopId = 'a-shop.myshopify.com'
const origin = 'https://extensions.example'
const others = [
  'https://extensions.example.com',
  'http://extensions.example',
  'https://extensions.example:8443',
  'https://a-shop.myshopify.com',
  'https://admin.shopify.com',
  'https://evil.example/https://extensions.example',
  'null',
]

let server: OpenServer
beforeAll(async () => {
  server = await openServer()
  await server.shops.install(shopId, new Date())
})
afterAll(() => server.close())

const preflight = (from: string, url = '/api/batches') =>
  server.call({
    method: 'OPTIONS',
    url,
    headers: {
      origin: from,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-colorway-language',
    },
  })
const read = (headers: Readonly<Record<string, string>>, token: string | undefined) =>
  server.call({ method: 'GET', url: '/api/products', token, headers })

describe('extensions in Shopify’s own pages', () => {
  it('may call from their origin, with the token and what else they send', async () => {
    const { status, headers } = await preflight(origin)
    expect(status).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'authorization, content-type, x-colorway-language',
      vary: expect.stringContaining('Origin'),
    })
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
    const answer = await read({ origin }, signSessionToken({ shopId }))
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'cache-control': 'no-store',
    })
  })

  it.each(others)('are let in from nowhere else: %s', async (other) => {
    const asked = await preflight(other)
    expect(asked.status).toBe(401)
    expect(asked.headers).not.toHaveProperty('access-control-allow-origin')
    const answer = await read({ origin: other }, signSessionToken({ shopId }))
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })

  it.each(['/', '/webhooks/shopify', '/health', '/pictures/x'])('have nothing to ask at %s', async (url) => {
    const { headers } = await server.call({ method: 'GET', url, headers: { origin } })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('read why they are turned away', async () => {
    const answer = await read({ origin }, undefined)
    expect(answer.status).toBe(401)
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': origin })
    expect(answer.json).toMatchObject({ error: { code: 'not_signed_in' } })
  })

  it('are answered in the language that they name, refusals too', async () => {
    const token = signSessionToken({ shopId })
    const french = { origin, 'x-colorway-language': 'fr' }
    expect((await read(french, token)).json).toEqual({
      translated: expect.objectContaining({ products: [] }),
    })
    expect((await read(french, undefined)).json).toEqual({ translated: { error: expect.anything() } })
    for (const language of ['en', 'xx', 'constructor', ''])
      expect((await read({ origin, 'x-colorway-language': language }, token)).json).toHaveProperty('products')
  })
})
