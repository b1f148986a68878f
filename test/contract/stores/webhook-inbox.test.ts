import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/ports/webhook-inbox.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { atOnce, type Stage, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())
beforeEach(async () => {
  stage = await someShop(opened)
})

const triggeredAt = new Date('2026-11-20T10:00:00.123Z')
const webhook = (notice: Notice, eventId: string = randomUUID()) => ({ eventId, triggeredAt, notice })
const deliveries = () => opened.db.webhookDelivery.findMany({ where: { shopId: stage.shopId } })

const notices: readonly Notice[] = [
  { topic: 'app/uninstalled' },
  { topic: 'shop/redact' },
  { topic: 'app/scopes_update', scopes: ['read_products', 'write_files'] },
  { topic: 'bulk_operations/finish', bulkOperationId: 'gid://shopify/BulkOperation/1' },
  {
    topic: 'products/create',
    productId: 'gid://shopify/Product/1',
    updatedAt: new Date('2026-11-20T09:59:59Z'),
  },
  { topic: 'products/update', productId: 'gid://shopify/Product/1', updatedAt: triggeredAt },
  { topic: 'products/delete', productId: 'gid://shopify/Product/1' },
  { topic: 'customers/data_request', customer: { id: '7', email: 'jane@example.com', phone: '+1 555' } },
  { topic: 'customers/redact', customer: { email: 'jane@example.com' } },
]

describe('a webhook', () => {
  it.each(notices)('about $topic comes out as it went in', async (notice) => {
    const id = await stage.inbox.keep(webhook(notice))
    expect(await stage.inbox.open(id ?? '')).toEqual({ triggeredAt, notice })
  })

  it('is new once, however often and however much at once it comes', async () => {
    const same = webhook({ topic: 'products/delete', productId: 'gid://shopify/Product/1' }, 'event')
    const ids = await atOnce(20, () => stage.inbox.keep(same))
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1)
    expect(await deliveries()).toHaveLength(1)
  })

  it('is new once as a wish to be erased, too', async () => {
    const ids = await atOnce(20, () => stage.inbox.keep(webhook({ topic: 'shop/redact' }, 'event')))
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1)
  })

  it('is another one under another topic, or in another shop', async () => {
    const other = await someShop(opened)
    const first = await stage.inbox.keep(
      webhook({ topic: 'products/create', productId: 'a', updatedAt: triggeredAt }, 'e'),
    )
    const second = await stage.inbox.keep(
      webhook({ topic: 'products/update', productId: 'a', updatedAt: triggeredAt }, 'e'),
    )
    const third = await other.inbox.keep(
      webhook({ topic: 'products/create', productId: 'a', updatedAt: triggeredAt }, 'e'),
    )
    expect(new Set([first, second, third]).size).toBe(3)
  })

  it('holds nothing once it was handled, and is not new again', async () => {
    const asked = webhook({ topic: 'customers/redact', customer: { email: 'jane@example.com' } })
    const id = (await stage.inbox.keep(asked)) ?? ''
    await stage.inbox.markHandled(id)
    expect(await stage.inbox.open(id)).toBeUndefined()
    const [row] = await deliveries()
    expect(row).toMatchObject({ payload: null, handledAt: expect.any(Date) })
    await stage.inbox.markHandled(id)
    expect(await deliveries()).toEqual([row])
    expect(await stage.inbox.keep(asked)).toBeUndefined()
  })

  it('of a shop that we do not know is not kept, but for its wish to be erased', async () => {
    const stranger = opened.stores.forShop('nobody.myshopify.com').inbox
    for (const notice of notices)
      expect((await stranger.keep(webhook(notice))) !== undefined).toBe(notice.topic === 'shop/redact')
    expect(await opened.db.shop.count({ where: { id: 'nobody.myshopify.com' } })).toBe(0)
  })

  it('survives what JSON may hold and PostgreSQL may not', async () => {
    const id = await stage.inbox.keep(webhook({ topic: 'app/scopes_update', scopes: ['a\0b', '\ud800'] }))
    expect(await stage.inbox.open(id ?? '')).toMatchObject({ notice: { topic: 'app/scopes_update' } })
  })
})

describe('the house', () => {
  it('knows which webhooks nobody handled, also those of shops that are gone', async () => {
    const gone = `${randomUUID()}.myshopify.com`
    const open = await stage.inbox.keep(webhook({ topic: 'app/uninstalled' }))
    const handled = (await stage.inbox.keep(webhook({ topic: 'app/uninstalled' }))) ?? ''
    await stage.inbox.markHandled(handled)
    const wish = await opened.stores.forShop(gone).inbox.keep(webhook({ topic: 'shop/redact' }))
    const due = (await opened.house.findIdle(-1_000)).filter(
      ({ payload }) => payload?.shopId === stage.shopId || payload?.shopId === gone,
    )
    expect(due).toEqual([
      { step: 'handle-webhook', payload: { shopId: stage.shopId, id: open } },
      { step: 'handle-webhook', payload: { shopId: gone, id: wish } },
    ])
    expect(await opened.house.findIdle(60_000)).toEqual([])
  })

  it('forgets only what was handled before', async () => {
    const old = (await stage.inbox.keep(webhook({ topic: 'app/uninstalled' }))) ?? ''
    await stage.inbox.keep(webhook({ topic: 'app/uninstalled' }))
    await stage.inbox.markHandled(old)
    expect(await opened.house.forgetWebhooks(new Date(Date.now() - 60_000))).toBe(0)
    await opened.house.forgetWebhooks(new Date(Date.now() + 60_000))
    expect(await deliveries()).toMatchObject([{ handledAt: null }])
  })
})
