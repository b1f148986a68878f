import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someShop } from '../../support/stage-edits.ts'
import { apiCalls, type Furniture, furnishShop } from './furnish-shop.ts'
import { type OpenServer, openServer } from './open-server.ts'
import { apiKey, signSessionToken } from './sign-session-token.ts'

const shopId = 'a-shop.myshopify.com'
const nowSeconds = Math.floor(Date.now() / 1_000)
const good = signSessionToken({ shopId })
const nobody: Furniture = {
  quoted: '00000000-0000-4000-8000-000000000001',
  running: '00000000-0000-4000-8000-000000000002',
  approved: '00000000-0000-4000-8000-000000000003',
  candidate: '00000000-0000-4000-8000-000000000004',
  reviewed: '00000000-0000-4000-8000-000000000005',
  live: '00000000-0000-4000-8000-000000000006',
  liveEdit: '00000000-0000-4000-8000-000000000006',
  file: '00000000-0000-4000-8000-000000000007',
  readFile: '00000000-0000-4000-8000-000000000008',
  unmappedFile: '00000000-0000-4000-8000-000000000009',
  schedule: '00000000-0000-4000-8000-000000000007',
  refresh: '00000000-0000-4000-8000-000000000008',
}

let server: OpenServer
beforeAll(async () => {
  server = await openServer()
  await server.shops.install(shopId, new Date())
})
afterAll(() => server.close())

const forgedBody = (token: string): string => {
  const [head, , signature] = token.split('.')
  const [, body] = signSessionToken({ shopId: 'b-shop.myshopify.com' }).split('.')
  return [head, body, signature].join('.')
}

const badTokens: Readonly<Record<string, string | undefined>> = {
  none: undefined,
  'no token at all': 'x',
  'signed by somebody else': signSessionToken({ shopId, secret: 'another secret of another app' }),
  'of another shop, with the signature of this': forgedBody(good),
  'without its signature': `${good.split('.').slice(0, 2).join('.')}.`,
  'that says it needs no signature': signSessionToken({ shopId, algorithm: 'none', secret: '' }),
  expired: signSessionToken({ shopId, claims: { exp: nowSeconds - 60, nbf: nowSeconds - 120 } }),
  'not good yet': signSessionToken({ shopId, claims: { nbf: nowSeconds + 600 } }),
  'for another app': signSessionToken({ shopId, claims: { aud: 'another-api-key' } }),
  'of no shop of Shopify': signSessionToken({ shopId: 'a-shop.example.com' }),
  'of a host that only looks like one': signSessionToken({ shopId: 'a-shop.myshopify.com.example.com' }),
  'that another shop issued for this one': signSessionToken({
    shopId,
    claims: { iss: 'https://b-shop.myshopify.com/admin' },
  }),
  'that this shop issued for another one': signSessionToken({
    shopId,
    claims: { dest: 'https://b-shop.myshopify.com' },
  }),
  'without a shop': signSessionToken({ shopId, claims: { dest: undefined } }),
  'without an issuer': signSessionToken({ shopId, claims: { iss: undefined } }),
  'of a shop by plain HTTP': signSessionToken({ shopId, claims: { dest: `http://${shopId}` } }),
  'that never ends': signSessionToken({ shopId, claims: { exp: undefined } }),
  'that was always good': signSessionToken({ shopId, claims: { nbf: undefined } }),
  'of nobody': signSessionToken({ shopId, claims: { sub: undefined } }),
  'of the app itself': signSessionToken({ shopId, claims: { sub: 'offline' } }),
  'for several apps': signSessionToken({ shopId, claims: { aud: [apiKey, 'another-api-key'] } }),
  'signed in another way': signSessionToken({ shopId, algorithm: 'HS512' }),
  'cut off': good.slice(0, -8),
  'without its head': good.slice(good.indexOf('.')),
  'with something at its end': `${good}A`,
}

describe.each(Object.entries(apiCalls(nobody)))('%s', (_route, call) => {
  it.each(Object.entries(badTokens))('turns away a token %s', async (_what, token) => {
    const answer = await server.call({ ...call, token })
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual({ error: { code: 'not_signed_in', message: expect.any(String) } })
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-shopify-retry-invalid-session-request': '1',
    })
    if (token !== undefined && token.length > 1) expect(answer.text).not.toContain(token)
  })
})

describe('the walk', () => {
  it('leaves out no route of the API', () => {
    for (const route of Object.keys(apiCalls(nobody))) {
      const [method, path = ''] = route.split(' ')
      expect(server.routes).toMatch(new RegExp(`${path.split('/').at(-1)} \\([A-Z, ]*${method}`))
    }
    const counted = [...server.routes.matchAll(/\(([A-Z, ]+)\)/g)].flatMap(([, methods]) =>
      methods.split(', ').filter((method) => method !== 'HEAD' && method !== 'OPTIONS'),
    )
    // Beside the API: the page under its eleven addresses, its assets, pictures for people and for editors, drawings of
    // colours, webhooks, runs of Flow, notices of editors to the house and to a shop, and health.
    expect(counted).toHaveLength(Object.keys(apiCalls(nobody)).length + 20)
  })

  it('left no token in the log', () => {
    const tokens = Object.values(badTokens).filter((token) => token !== undefined && token.length > 1)
    for (const token of tokens) expect(server.logged.join()).not.toContain(token)
  })
})

describe('a good token', () => {
  it('is let through, and names who asked', async () => {
    const answer = await server.callAs(shopId, { method: 'POST', url: '/api/batches', body: {} })
    expect(answer).toMatchObject({ status: 201, json: { state: 'planned', requestedBy: 'staff 42' } })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
  })
})

/** The routes are walked in turn: some come after another one that did the same. */
const otherAnswers: Readonly<Record<string, number>> = {
  'POST /api/batches': 201,
  'POST /api/imports': 201,
  'POST /api/schedules': 201,
  'POST /api/schedules/:id/run': 201,
  'DELETE /api/schedules/:id': 204,
  'POST /api/batches/:id/resume': 409,
  'POST /api/batches/:id/retry': 409,
  'DELETE /api/colors/:name': 404,
  'POST /api/edits/:id/approve-again': 409,
  'POST /api/edits/:id/leave': 409,
  'POST /api/edits/:id/uncertain': 409,
  'POST /api/publications/:id/undo': 409,
}

describe('a shop’s token', () => {
  let ids: Furniture
  const intruder = 'b-shop.myshopify.com'
  const readOwner = async (owner: string) => ({
    edits: await server.db.edit.findMany({ where: { shopId: owner }, orderBy: { id: 'asc' } }),
    events: await server.db.event.count({ where: { shopId: owner } }),
    batches: await server.db.batch.findMany({ where: { shopId: owner }, orderBy: { id: 'asc' } }),
    decisions: await server.db.decision.count({ where: { shopId: owner } }),
    publications: await server.db.publication.findMany({ where: { shopId: owner }, orderBy: { id: 'asc' } }),
  })
  let owner: string
  beforeAll(async () => {
    const stage = await someShop(server)
    owner = stage.shopId
    await server.db.providerAccount.create({
      data: { shopId: owner, provider: 'wavespeed', sealedKey: Buffer.from('sealed'), setBy: 'staff 7' },
    })
    ids = await furnishShop(stage, server.storage)
    await server.shops.install(intruder, new Date())
  })

  it.each(Object.keys(apiCalls(nobody)))('sees and changes nothing of another’s by %s', async (route) => {
    const before = await readOwner(owner)
    const { status, text } = await server.callAs(intruder, apiCalls(ids)[route])
    expect(status).toBeLessThan(500)
    expect(await readOwner(owner)).toEqual(before)
    for (const known of ['The live', 'The approved', 'The reviewed', 'The quoted', 'The running', owner])
      expect(text).not.toContain(known)
  })

  it.each(Object.keys(apiCalls(nobody)))('does what it may by %s in its own', async (route) => {
    const { status } = await server.callAs(owner, apiCalls(ids)[route])
    expect(status).toBe(otherAnswers[route] ?? 200)
  })
})
