import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { customerPayload, shopPayload, shopRequestPayload } from '../../sandbox/shop/webhooks/payloads.ts'
import type { Forgery } from '../../sandbox/shop/webhooks/webhook-desk.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { type Door, openDoor } from './open-door.ts'

let opened: OpenStores
let door: Door
beforeAll(async () => {
  opened = await openStores()
  door = await openDoor(opened)
})
afterAll(async () => {
  await door.close()
  await opened.close()
})
beforeEach(() => opened.db.webhookDelivery.deleteMany())

const told = 'jane.doe@example.com'
const good = (): Forgery => ({
  topic: 'customers/redact',
  payload: customerPayload(door.shopId, { id: 7, email: told }),
})
const product = {
  id: 1,
  admin_graphql_api_id: 'gid://shopify/Product/1',
  updated_at: '2026-11-20T05:00:00-05:00',
}
const stranger = 'another-shop.myshopify.com'

interface Case {
  readonly status: number
  readonly forge: () => Partial<Forgery>
}

const without = (name: string): Case => ({ status: 400, forge: () => ({ headers: { [name]: undefined } }) })
const headed = (name: string, value: string): Case => ({
  status: 400,
  forge: () => ({ headers: { [name]: value } }),
})
const saying = (topic: string, payload: unknown): Case => ({ status: 400, forge: () => ({ topic, payload }) })

const forgeries: Readonly<Record<string, Case>> = {
  'signed with another secret': { status: 401, forge: () => ({ secret: 'shpss_another' }) },
  'signed with an empty secret': { status: 401, forge: () => ({ secret: '' }) },
  'without a signature': { status: 401, forge: () => ({ headers: { 'x-shopify-hmac-sha256': undefined } }) },
  'with an empty signature': { status: 401, forge: () => ({ headers: { 'x-shopify-hmac-sha256': '' } }) },
  'with a signature that is none': {
    status: 401,
    forge: () => ({ headers: { 'x-shopify-hmac-sha256': 'yes' } }),
  },
  'with a signature of zeros': {
    status: 401,
    forge: () => ({ headers: { 'x-shopify-hmac-sha256': Buffer.alloc(32).toString('base64') } }),
  },
  'with the signature in hexadecimal': {
    status: 401,
    forge: () => ({ headers: { 'x-shopify-hmac-sha256': 'ab'.repeat(32) } }),
  },
  'with a word changed': { status: 401, forge: () => ({ tamper: (body) => body.replace('jane', 'john') }) },
  'with a space more': { status: 401, forge: () => ({ tamper: (body) => `${body} ` }) },
  'cut off': { status: 401, forge: () => ({ tamper: (body) => body.slice(0, -1) }) },
  'without a body': { status: 401, forge: () => ({ tamper: () => '' }) },
  'without a body, signed so': { status: 400, forge: () => ({ payload: '' }) },
  'whose body is no JSON': { status: 400, forge: () => ({ payload: 'not json' }) },
  'whose body is JSON of nothing': { status: 400, forge: () => ({ payload: 'null' }) },
  'whose body is a list': { status: 400, forge: () => ({ payload: '[]' }) },
  'whose JSON breaks off': { status: 400, forge: () => ({ payload: '{"customer":{' }) },
  'without a topic': without('x-shopify-topic'),
  'without a shop': without('x-shopify-shop-domain'),
  'without a moment': without('x-shopify-triggered-at'),
  'without a version': without('x-shopify-api-version'),
  'without any id': {
    status: 400,
    forge: () => ({ headers: { 'x-shopify-event-id': undefined, 'x-shopify-webhook-id': undefined } }),
  },
  'with an endless id': headed('x-shopify-event-id', 'e'.repeat(201)),
  'from a moment that is none': headed('x-shopify-triggered-at', 'yesterday'),
  'of a version that is none': headed('x-shopify-api-version', '1; DROP TABLE shop'),
  'from a host that is no shop': headed('x-shopify-shop-domain', 'shop.example.com'),
  'from a host that only looks like one': headed('x-shopify-shop-domain', 'a.myshopify.com.example.com'),
  'from a path': headed('x-shopify-shop-domain', '../a.myshopify.com'),
  'from another shop than its body says': {
    status: 400,
    forge: () => ({ shopDomain: stranger }),
  },
  'about the end of another shop’s installation': {
    status: 400,
    forge: () => ({ topic: 'app/uninstalled', payload: shopPayload(stranger) }),
  },
  'about the end of another shop': {
    status: 400,
    forge: () => ({ topic: 'shop/redact', payload: shopRequestPayload(stranger) }),
  },
  'about the end of a shop that it does not name': saying('shop/redact', { shop_id: 1 }),
  'about the end of a shop, with the body of a product': saying('shop/redact', product),
  'about a customer of a shop that it does not name': saying('customers/redact', { customer: { id: 7 } }),
  'of a topic that nobody asked for': saying('orders/create', {}),
  'of a topic in other letters': saying('CUSTOMERS/REDACT', {}),
  'about no customer': saying('customers/redact', {}),
  'about a customer whose id is none': saying('customers/redact', { customer: { id: 'seven' } }),
  'about no product': saying('products/update', {}),
  'about a product without a moment': saying('products/update', { ...product, updated_at: null }),
  'about a thing that is no product': saying('products/update', {
    ...product,
    admin_graphql_api_id: 'gid://shopify/Shop/1',
  }),
  'about the removal of nothing': saying('products/delete', {}),
  'about rights that are no list': saying('app/scopes_update', { current: 'all' }),
}

describe('a webhook', () => {
  it.each(Object.entries(forgeries))('%s is refused', async (_what, { status, forge }) => {
    expect(await door.shop.webhooks.sendForged({ ...good(), ...forge() })).toBe(status)
    await door.handled()
    expect(await opened.db.webhookDelivery.count()).toBe(0)
    expect(await opened.db.complianceRequest.count()).toBe(0)
  })

  it('that is too long is refused, signed or not', async () => {
    const payload = JSON.stringify({ ...product, body_html: 'x'.repeat(4_100_000) })
    expect([413, undefined]).toContain(
      await door.shop.webhooks.sendForged({ topic: 'products/update', payload }),
    )
    expect([413, undefined]).toContain(
      await door.shop.webhooks.sendForged({ topic: 'products/update', payload, secret: 'x' }),
    )
    expect(await opened.db.webhookDelivery.count()).toBe(0)
  })

  it('as long as one about a product can be is taken, and only what counts of it is kept', async () => {
    const payload = { ...product, title: told, body_html: 'x'.repeat(2_000_000) }
    const silent = await openDoor(opened, { works: false })
    expect(await silent.shop.webhooks.send({ topic: 'products/update', payload })).toMatchObject({
      statuses: [200],
    })
    const [row] = await opened.db.webhookDelivery.findMany()
    expect(row.payload).toEqual({
      productId: 'gid://shopify/Product/1',
      updatedAt: '2026-11-20T10:00:00.000Z',
    })
    await silent.close()
  })

  it.each([
    { 'content-type': undefined },
    { 'content-type': 'text/plain' },
    { 'x-shopify-event-id': undefined },
  ])('is taken with %o', async (headers) => {
    expect(await door.shop.webhooks.sendForged({ ...good(), headers })).toBe(200)
    expect(await opened.db.webhookDelivery.count()).toBe(1)
    await door.handled()
  })

  it('keeps every digit of a long id', async () => {
    const payload = '{"id":788032119674292922}'
    const silent = await openDoor(opened, { works: false })
    await silent.shop.webhooks.send({ topic: 'products/delete', payload })
    const [row] = await opened.db.webhookDelivery.findMany()
    expect(row.payload).toEqual({ productId: 'gid://shopify/Product/788032119674292922' })
    await silent.close()
  })

  it('of a shop that we do not know is taken, and nothing becomes of it', async () => {
    for (const topic of ['products/create', 'products/update'])
      expect(await door.shop.webhooks.sendForged({ topic, payload: product, shopDomain: stranger })).toBe(200)
    const payload = shopPayload(stranger)
    expect(
      await door.shop.webhooks.sendForged({ topic: 'app/uninstalled', payload, shopDomain: stranger }),
    ).toBe(200)
    expect(await opened.db.webhookDelivery.count()).toBe(0)
    expect(await opened.db.shop.count({ where: { id: stranger } })).toBe(0)
  })

  it('is answered without a word', async () => {
    const answers = await Promise.all(
      ['x', undefined].map(async (signature) => {
        const headers = signature === undefined ? {} : { 'x-shopify-hmac-sha256': signature }
        const answer = await fetch(`${door.appUrl}/webhooks/shopify`, { method: 'POST', headers, body: told })
        return `${answer.status} ${await answer.text()}`
      }),
    )
    expect(answers).toEqual(['401 ', '401 '])
  })
})

describe('the log', () => {
  it('holds nothing of what came, nor the secret', async () => {
    await door.shop.webhooks.sendForged({ ...good(), eventId: randomUUID() })
    await door.handled()
    expect(door.logged()).toContain('a webhook was turned away')
    expect(door.logged()).not.toMatch(/jane|john|DROP TABLE|yesterday/)
    expect(door.logged()).not.toContain(door.shop.apiSecret)
  })
})
