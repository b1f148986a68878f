import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shopPayload, shopRequestPayload } from '../../sandbox/shop/webhooks/payloads.ts'
import { openSandboxApp, type SandboxApp } from '../../support/sandbox-app.ts'
import { runColorway } from '../cli/run-colorway.ts'

let app: SandboxApp
beforeAll(async () => {
  app = await openSandboxApp(['linen-cushion'])
  const appUrl = app.world.env['PUBLIC_URL'] ?? ''
  app.world.shop.installApp({ appUrl, webhookTopics: ['products/update', 'bulk_operations/finish'] })
})
afterAll(() => app.close())

const own = () => app.house.stores.forShop(app.world.shop.shopDomain)
const eventually = { timeout: 20_000, interval: 50 }

describe('the whole app', () => {
  it('has a change in the shop in its mirror, as the shop’s webhook told of it', async () => {
    const [{ id, media }] = app.world.shop.products()
    await expect.poll(async () => (await own().mirror.get(id))?.media.length, eventually).toBe(media.length)
    app.world.shop.merchant.removeMedia(id, media[0].id)
    await expect
      .poll(async () => (await own().mirror.get(id))?.media.length, eventually)
      .toBe(media.length - 1)
    expect(app.world.shop.webhooks.sent).toContainEqual(
      expect.objectContaining({ topic: 'products/update', statuses: [200] }),
    )
  })

  it('rests once it was removed, forgets the shop two days later, and can say so', async () => {
    const { shopDomain, webhooks } = app.world.shop
    await webhooks.send({ topic: 'app/uninstalled', payload: shopPayload(shopDomain) })
    await expect
      .poll(async () => (await app.house.registry.find(shopDomain))?.access, eventually)
      .toBe('uninstalled')
    await webhooks.send({ topic: 'shop/redact', payload: shopRequestPayload(shopDomain) })
    await expect.poll(async () => (await own().compliance.list())[0]?.doneAt, eventually).toBeDefined()
    expect(await app.house.registry.find(shopDomain)).toBeUndefined()
    const { json } = await runColorway(['--shop', shopDomain, 'compliance', 'list', '--json'], app.world.env)
    expect(json).toMatchObject({
      shop: shopDomain,
      requests: [
        { topic: 'shop/redact', doneAt: expect.any(String), counts: { shop: 1, mirror_product: 1 } },
      ],
    })
  })
})
