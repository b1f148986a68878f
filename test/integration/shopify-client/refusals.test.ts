import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProductDocument } from '../../../src/shopify/documents/generated/read-product.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'

interface Answer {
  readonly status?: number
  readonly version?: string
  readonly body: unknown
}

let server: Server
let client: ReturnType<typeof sandboxClient>
let answers: Answer[] = []
let requests = 0
let connections = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      requests += 1
      const { status = 200, version = '2026-10', body } = answers.shift() ?? { status: 500, body: '' }
      response.writeHead(status, { 'x-shopify-api-version': version })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  server.on('connection', () => {
    connections += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  client = sandboxClient({
    shopDomain: 'tees.myshopify.com',
    origin: `http://127.0.0.1:${port}`,
    accessToken: 'shpat_1',
  })
})
afterAll(async () => {
  await client.close()
  server.closeAllConnections()
  server.close()
})

const send = (...given: Answer[]) => {
  answers = given
  requests = 0
  return client.send(readProductDocument, { id: 'gid://shopify/Product/1' })
}
const refusedWith = (code: string, more: object = {}) => ({
  body: { errors: [{ message: 'No.', extensions: { code, ...more } }] },
})
const throttleStatus = { maximumAvailable: 2_000, currentlyAvailable: 1_999, restoreRate: 100 }
const cost = { requestedQueryCost: 1, actualQueryCost: 1, throttleStatus }
const nothing = { body: { data: { product: null }, extensions: { cost } } }

describe('an answer', () => {
  it('of another version is a bug, and loud', async () => {
    await expect(send({ ...nothing, version: '2027-01' })).rejects.toMatchObject({
      code: 'bug',
      message: expect.stringContaining('2027-01'),
    })
    expect(requests).toBe(1)
  })

  it('without a permission names it', async () => {
    const requiredAccess = '`read_products` access scope.'
    await expect(send(refusedWith('ACCESS_DENIED', { requiredAccess }))).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('read_products'),
    })
  })

  it.each([
    [402, 'frozen'],
    [403, 'does not let Colorway in'],
    [404, 'no longer at Shopify'],
    [423, 'locked'],
    [301, 'moved'],
  ])('of status %i says why the shop is closed', async (status, why) => {
    await expect(send({ status, body: '' })).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining(why),
    })
    expect(requests).toBe(1)
  })

  it.each(['MAX_COST_EXCEEDED', 'undefinedField'])('of %s is a bug', async (code) => {
    await expect(send(refusedWith(code))).rejects.toMatchObject({ code: 'bug' })
    expect(requests).toBe(1)
  })

  it('of a failure inside is asked for again', async () => {
    expect(await send(refusedWith('INTERNAL_SERVER_ERROR'), { body: '<html>' }, nothing)).toEqual({
      product: null,
    })
    expect(requests).toBe(3)
  })

  it('that rejects the token twice ends the matter', async () => {
    const rejected = { status: 401, body: { errors: 'Invalid token' } }
    await expect(send(rejected, rejected)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(requests).toBe(2)
  })

  it('never shows the token', async () => {
    const error: unknown = await send({ status: 403, body: 'shpat_1' }).catch((thrown: unknown) => thrown)
    expect(JSON.stringify(error)).not.toContain('shpat_1')
    expect(String(error)).not.toContain('shpat_1')
  })
})

it('uses one connection for calls that follow each other', async () => {
  connections = 0
  for (let call = 0; call < 10; call++) await send(nothing)
  expect(connections).toBeLessThanOrEqual(1)
})
