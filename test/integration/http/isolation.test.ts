import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
import { fillTables } from './fill-tables.ts'
import { apiCalls, type Furniture, furnishShop } from './furnish-shop.ts'
import { type Call, type OpenServer, openServer } from './open-server.ts'
import { readShop, secretsOf } from './read-shop.ts'
import { signSessionToken } from './sign-session-token.ts'

/** Routes that ask for no session, each with what keeps it from telling anything of a shop. */
const openRoutes: Readonly<Record<string, string>> = {
  'GET /health': 'knows nothing of shops',
  'GET /swatches/:drawing': 'draws a colour, whoever asks',
  ...Object.fromEntries(
    [
      '/',
      '/products',
      '/batches',
      '/imports',
      '/imports/:id',
      '/refreshes',
      '/review',
      '/published',
      '/colors',
      '/settings',
      '/activity',
    ].map((path) => [`GET ${path}`, 'is the same page for everybody']),
  ),
  'GET /assets/*': 'serves the page’s own files',
  'GET /pictures/:token': 'wants a signed link',
  'GET /pictures/public/:token': 'wants a signed link',
  'POST /webhooks/shopify': 'wants Shopify’s signature',
  'POST /flow/generate-color-variants': 'wants Shopify’s signature',
  'POST /webhooks/editors/:provider': 'wants the provider’s signature',
  'POST /webhooks/editors/:provider/:shopId': 'wants the provider’s signature',
}

const anyId = '00000000-0000-4000-8000-000000000000'
const nobody: Furniture = {
  quoted: anyId,
  running: anyId,
  approved: anyId,
  candidate: anyId,
  reviewed: anyId,
  live: anyId,
  liveEdit: anyId,
  file: anyId,
  readFile: anyId,
  unmappedFile: anyId,
  schedule: anyId,
  refresh: anyId,
}
const routes = Object.keys(apiCalls(nobody))

let server: OpenServer
let owner: Stage
let intruder: Stage
let ids: Furniture
let pictureKey: string
beforeAll(async () => {
  server = await openServer()
  owner = await someShop(server)
  intruder = await someShop(server)
  ids = await furnishShop(owner, server.storage)
  await fillTables(server.db, owner.shopId)
  await quotedBatch(intruder, [someDraft({ product: 'own' })])
  pictureKey = await server.storage.put(owner.shopId, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
})
afterAll(() => server.close())

/** What another shop learns by an answer of the server, beyond what it said itself; the owner's rows stay as they are. */
const whatComesOf = async (call: Call) => {
  const before = await readShop(server.db, owner.shopId)
  const answer = await server.call(call)
  expect(await readShop(server.db, owner.shopId)).toEqual(before)
  const asked = `${call.url} ${JSON.stringify(call.body)}`
  const secrets = [...secretsOf(before), owner.shopId, pictureKey].filter((secret) => !asked.includes(secret))
  const told = secrets.filter((secret) => answer.text.includes(secret))
  return { ...answer, told }
}

it('walks every route that the server has', () => {
  const known = server.knownRoutes.map(({ method, url }) => `${method} ${url}`)
  const walked = [...routes, ...Object.keys(openRoutes)]
  expect(new Set(known)).toEqual(new Set(walked))
})

it('has rows of the owner in every table to steal from', async () => {
  const rows = await readShop(server.db, owner.shopId)
  for (const [table, found] of rows) expect(found, table).not.toEqual([])
  expect(rows.size).toBeGreaterThan(15)
})

describe.each(routes)('%s', (route) => {
  it('neither reads nor changes anything of another shop', async () => {
    const { status, told } = await whatComesOf({
      ...apiCalls(ids)[route],
      token: signSessionToken({ shopId: intruder.shopId }),
    })
    expect(told).toEqual([])
    // What is not named by an id is one’s own, where there is one.
    if (route.includes('/:id') || route.startsWith('DELETE')) expect([403, 404]).toContain(status)
    else expect([200, 201]).toContain(status)
  })

  it.each<[string, () => string | undefined]>([
    ['without a token', () => undefined],
    [
      'with a token of the owner that somebody else signed',
      () => signSessionToken({ shopId: owner.shopId, secret: 'guessed' }),
    ],
    [
      'with the owner’s name put into one’s own token',
      () => putNameInto(owner.shopId, signSessionToken({ shopId: intruder.shopId })),
    ],
  ])('is refused %s', async (_what, token) => {
    const { status, told } = await whatComesOf({ ...apiCalls(ids)[route], token: token() })
    expect(status).toBe(401)
    expect(told).toEqual([])
  })
})

describe('without a session', () => {
  it.each(Object.keys(openRoutes))('%s tells nothing of a shop', async (route) => {
    const [method, url = ''] = route.split(' ')
    const { told } = await whatComesOf(
      method === 'POST'
        ? { method: 'POST', url, body: { shop: owner.shopId, id: ids.live } }
        : { method: 'GET', url: `${url}?shop=nobody.myshopify.com` },
    )
    expect(told).toEqual([])
  })
})

describe('a picture of another shop', () => {
  const refusals = (link: string): readonly string[] => {
    const signatureAt = link.lastIndexOf('.') + 1
    const swap = (at: number) => link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1)
    const own = server.links.linkTo(intruder.shopId, pictureKey)
    return [
      ...Array.from({ length: 8 }, (_, index) => swap(signatureAt + index)),
      ...Array.from({ length: 8 }, (_, index) => swap('/pictures/'.length + 2 * index)),
      link.slice(0, signatureAt) + own.slice(own.lastIndexOf('.') + 1),
      link.slice(0, signatureAt),
      link.slice(0, -1),
    ]
  }

  it('opens by its own link alone, and by none that was tampered with', async () => {
    const link = server.links.linkTo(owner.shopId, pictureKey)
    expect((await server.call({ method: 'GET', url: link })).status).toBe(200)
    for (const url of refusals(link)) {
      const { status, told } = await whatComesOf({ method: 'GET', url })
      expect([401, 403], url).toContain(status)
      expect(told).toEqual([])
    }
  })

  it('is not among one’s own, though the key were known', async () => {
    const url = server.links.linkTo(intruder.shopId, pictureKey)
    expect(await whatComesOf({ method: 'GET', url })).toMatchObject({
      status: 404,
      told: [],
    })
  })
})

it('shows a shop its own', async () => {
  const { text } = await server.callAs(intruder.shopId, { method: 'GET', url: '/api/batches' })
  expect(text).toContain('"planned":1')
  expect((await server.callAs(owner.shopId, apiCalls(ids)['GET /api/batches/:id/edits'])).status).toBe(200)
})

const putNameInto = (shopId: string, token: string): string => {
  const [head, , signature] = token.split('.')
  const [, body] = signSessionToken({ shopId }).split('.')
  return [head, body, signature].join('.')
}
