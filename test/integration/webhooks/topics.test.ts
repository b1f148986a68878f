import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ShopSession } from '../../../src/ports/session-store.ts'
import type { Notice } from '../../../src/ports/webhook-inbox.ts'
import {
  customerPayload,
  scopesPayload,
  shopPayload,
  shopRequestPayload,
} from '../../sandbox/shop/webhooks/payloads.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { approved, quotedBatch, runningBatch, someDraft } from '../../support/stage-edits.ts'
import { readAppToml } from '../app-config/app-toml.ts'
import { ask } from '../sandbox-shop/admin-client.ts'
import { type Door, openDoor } from './open-door.ts'
import { readMoment } from './read-moment.ts'

let opened: OpenStores
let door: Door
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())
beforeEach(async () => {
  door = await openDoor(opened, { topics: ['products/create', 'products/update', 'products/delete'] })
})
afterEach(() => door.close())

const own = () => door.stores.forShop(door.shopId)
const minutesLater = (minutes: number) => new Date(Date.parse('2026-11-20T10:00:00Z') + minutes * 60_000)
const send = async (topic: string, payload: unknown, triggeredAt = minutesLater(0)) => {
  await door.shop.webhooks.send({ topic, payload, triggeredAt })
  await door.handled()
}
const session: ShopSession = {
  accessToken: 'shpat_1',
  refreshToken: 'shprt_1',
  scopes: ['read_products'],
  expiresAt: minutesLater(60),
}
const offline = () => door.sessions.forShop(door.shopId)

describe('every topic that shopify.app.toml names', () => {
  const product = { admin_graphql_api_id: 'gid://shopify/Product/1', updated_at: '2026-11-20T10:00:00Z' }
  const request = () => shopRequestPayload(door.shopId)
  const customer = () => customerPayload(door.shopId, { id: 1, email: null, phone: null })
  const samples: Readonly<Record<Notice['topic'], () => object>> = {
    'app/uninstalled': () => ({ myshopify_domain: null }),
    'app/scopes_update': () => ({ current: ['read_products'] }),
    'bulk_operations/finish': () => ({ admin_graphql_api_id: 'gid://shopify/BulkOperation/1' }),
    'products/create': () => product,
    'products/update': () => product,
    'products/delete': () => ({ id: 1 }),
    'customers/data_request': customer,
    'customers/redact': customer,
    'shop/redact': request,
  }
  const declared = readAppToml().webhooks.subscriptions.flatMap((each) => [
    ...each.topics,
    ...each.compliance_topics,
  ])

  it('is one that we act on, and no other is acted on', () => {
    expect(declared.toSorted()).toEqual(Object.keys(samples).toSorted())
  })

  it.each(Object.entries(samples))('is acted on: %s', async (topic, write) => {
    expect(await door.shop.webhooks.send({ topic, payload: write() })).toMatchObject({ statuses: [200] })
    await door.handled()
    const { shopId } = door
    expect(await opened.db.webhookDelivery.count({ where: { shopId, handledAt: null } })).toBe(0)
    expect(await opened.db.complianceRequest.count({ where: { shopId, doneAt: null } })).toBe(0)
  })
})

describe('an app that was removed', () => {
  const uninstall = (at: Date) => send('app/uninstalled', shopPayload(door.shopId), at)
  const access = async () => (await door.registry.find(door.shopId))?.access

  it('has no tokens any more, pauses what runs with a reason, and leaves the rest alone', async () => {
    const stage = { shopId: door.shopId, house: opened.house, ...own() }
    const running = await runningBatch(stage, [someDraft({ product: 'a' })])
    const quoted = await quotedBatch(stage, [someDraft({ product: 'b' })])
    await offline().write('offline', session)
    await offline().write('42', session)
    await approved(stage, [someDraft({ product: 'c' })])
    const [{ id: open }] = await own().publications.plan({ requestedBy: 'staff 7' })
    await uninstall(minutesLater(0))
    expect(await access()).toBe('uninstalled')
    expect(await own().publications.claim(open, 60_000)).toBeUndefined()
    expect(await opened.db.session.count({ where: { shopId: door.shopId } })).toBe(0)
    expect(await own().batches.get(running)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('removed from the shop'),
    })
    expect(await own().batches.get(quoted)).toMatchObject({ state: 'quoted' })
    await door.registry.install(door.shopId, minutesLater(5))
    expect(await own().batches.run(running, 'staff 7')).toBe(true)
    expect(await own().publications.claim(open, 60_000)).toMatchObject({ id: open, state: 'planned' })
  })

  it('and installed again meanwhile is not removed by the notice that comes late', async () => {
    await door.registry.install(door.shopId, minutesLater(5))
    await offline().write('offline', session)
    await uninstall(minutesLater(0))
    expect(await access()).toBe('granted')
    expect(await offline().read('offline')).toMatchObject({ accessToken: 'shpat_1' })
  })

  it('ends removed, in whatever order three removals and two installations are told', async () => {
    await door.registry.install(door.shopId, minutesLater(2))
    await uninstall(minutesLater(5))
    await uninstall(minutesLater(1))
    await door.registry.install(door.shopId, minutesLater(4))
    expect(await access()).toBe('granted')
    await uninstall(minutesLater(5))
    await uninstall(minutesLater(3))
    expect(await access()).toBe('uninstalled')
  })
})

describe('rights that changed', () => {
  const grant = (scopes: readonly string[]) =>
    send('app/scopes_update', scopesPayload(['read_products'], scopes))

  it('are kept, and the next call is made with a renewed token', async () => {
    await offline().write('offline', session)
    await grant(['read_products', 'write_products'])
    const { expiresAt, ...kept } = (await offline().read('offline')) ?? {}
    expect(kept).toMatchObject({ accessToken: 'shpat_1', scopes: ['read_products', 'write_products'] })
    expect(expiresAt?.getTime()).toBeLessThan(Date.now())
    const renewal = await offline().claimRenewal('offline', 1_000)
    expect(renewal).toBeDefined()
  })

  it('leave a token alone that cannot be renewed, and one that has them already', async () => {
    await offline().write('offline', { ...session, refreshToken: undefined })
    await grant(['write_products'])
    expect(await offline().read('offline')).toMatchObject({
      scopes: ['write_products'],
      expiresAt: session.expiresAt,
    })
    await offline().write('offline', session)
    await grant(['read_products'])
    expect(await offline().read('offline')).toEqual(session)
  })

  it('wait for whoever renews the token right now', async () => {
    await offline().write('offline', session)
    const claim = await offline().claimRenewal('offline', 60_000)
    if (!claim) throw new Error('Nobody else renews it.')
    await door.shop.webhooks.send({ topic: 'app/scopes_update', payload: scopesPayload([], ['write_files']) })
    await offline().writeRenewed(claim, { ...session, accessToken: 'shpat_2' })
    await expect.poll(async () => (await offline().read('offline'))?.scopes).toEqual(['write_files'])
    expect(await offline().read('offline')).toMatchObject({ accessToken: 'shpat_2' })
  })

  it('are nothing to a shop without a token', async () => {
    await grant(['read_products'])
    expect(await opened.db.session.count({ where: { shopId: door.shopId } })).toBe(0)
    expect(await opened.db.webhookDelivery.count({ where: { shopId: door.shopId, handledAt: null } })).toBe(0)
  })
})

describe('a bulk operation that ended', () => {
  const finish = (id: string) =>
    send('bulk_operations/finish', { admin_graphql_api_id: id, status: 'completed', type: 'query' })

  it('has the reading go on that waits for it, and no other', async () => {
    const { id } = await own().syncs.request('asked for')
    await own().syncs.markRunning(id, 'gid://shopify/BulkOperation/1')
    await finish('gid://shopify/BulkOperation/2')
    expect(door.nudged).toEqual([])
    await finish('gid://shopify/BulkOperation/1')
    expect(door.nudged).toEqual([['sync-catalog', { shopId: door.shopId, id }]])
  })
})

describe('a product', () => {
  const tee = () => door.shop.products()[0]
  const stale = () => own().stale.list(10)
  /** The mirror holds the product as it was at that moment. */
  const mirror = (id: string, updatedAt: Date) => own().mirror.keepMany([{ ...someProduct(), id, updatedAt }])

  it('that the merchant changed waits to be read again, from the moment that it changed', async () => {
    const { id, media } = tee()
    await mirror(id, await readMoment(door.shop, id))
    door.shop.merchant.removeMedia(id, media[0].id)
    await door.handled()
    expect(await stale()).toMatchObject([{ productId: id, changedAt: await readMoment(door.shop, id) }])
    expect(door.nudged).toEqual([['sync-products', { shopId: door.shopId, id: door.shopId }]])
  })

  it('that we changed ourselves does not wait, once the mirror holds what we wrote', async () => {
    const { id, media } = tee()
    door.shop.webhooks.deliver({ hold: true })
    const change = `mutation { fileUpdate(files: [{ id: "${media[1].id}", referencesToRemove: ["${id}"] }]) { userErrors { message } } }`
    expect(await ask(door.shop, change)).toMatchObject({ data: { fileUpdate: { userErrors: [] } } })
    await door.shop.webhooks.settled()
    await mirror(id, await readMoment(door.shop, id))
    await door.shop.webhooks.release()
    await door.handled()
    expect(door.shop.webhooks.sent).toMatchObject([{ topic: 'products/update', statuses: [200] }])
    expect(await stale()).toEqual([])

    door.shop.merchant.removeMedia(id, media[0].id)
    await door.handled()
    expect(await stale()).toMatchObject([{ productId: id }])
  })

  it('that is new waits to be read, and an older change after a newer one changes nothing', async () => {
    const id = 'gid://shopify/Product/77'
    const at = (minutes: number) => ({
      id: 77,
      admin_graphql_api_id: id,
      updated_at: minutesLater(minutes).toISOString(),
    })
    await send('products/create', at(0))
    await send('products/update', at(9))
    await send('products/update', at(5))
    expect(await stale()).toMatchObject([{ productId: id, changedAt: minutesLater(9) }])
  })

  it('that was deleted leaves the mirror', async () => {
    const { id } = tee()
    await mirror(id, await readMoment(door.shop, id))
    door.shop.merchant.deleteProduct(id)
    await door.handled()
    expect(await own().mirror.get(id)).toBeUndefined()
    expect(await stale()).toEqual([])
  })

  it('that the mirror saw later than its removal stays, and is looked at', async () => {
    const { id } = tee()
    await mirror(id, minutesLater(5))
    await send('products/delete', { id: Number(id.split('/').at(-1)) }, minutesLater(0))
    expect(await own().mirror.get(id)).toBeDefined()
    expect(await stale()).toMatchObject([{ productId: id }])
  })
})
