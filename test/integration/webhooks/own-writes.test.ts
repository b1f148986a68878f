import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { heardFile, keepSecretsOf } from '../../support/hear.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { publishUnderWebhooks } from '../../support/publish-under-webhooks.ts'
import { openTellingApp, type TellingApp } from '../../support/telling-app.ts'

const timeout = 120_000
const colors = ['White', 'Navy', 'Red', 'Orange', 'Brown']

let database: FreshDatabase
let app: TellingApp
beforeAll(async () => {
  database = await freshDatabase()
  const products = Array.from({ length: 8 }, (_, index) =>
    drawProduct({ handle: `tee-${index}`, title: `Tee ${index}`, colors, sizes: ['S', 'M'] }),
  )
  const env = { DATABASE_URL: database.url, COLORWAY_LOG_FILE: heardFile() }
  app = await openTellingApp({ products, env })
  keepSecretsOf(app.world.env)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

it('what we publish comes back as webhooks, and nothing comes of them', { timeout }, async () => {
  const { webhooks, productsRead, ...rest } = await publishUnderWebhooks(app)
  expect(rest).toEqual({
    pictures: 32,
    products: 8,
    newBatches: 0,
    newEdits: 0,
    newRefreshes: 0,
    picturesFetched: 0,
    summaries: ['Nothing is to be made.', 'Nothing is to be made.'],
  })
  expect(webhooks).toBeGreaterThanOrEqual(8)
  // One that came before its publication had ended may have been heeded.
  expect(productsRead).toBeLessThanOrEqual(8)
})

it('a product that an app touches without end is read now and then, and nothing is made', {
  timeout,
}, async () => {
  const { world, house } = app
  const [{ id }] = world.shop.products()
  const countOf = (name: string) => world.shop.ledger().byOperation[name]?.requests ?? 0
  const before = { read: countOf('ReadProduct'), bulk: countOf('StartBulkRead') }
  const { batches, refreshes, stale } = house.stores.forShop(world.shop.shopDomain)
  const countWork = async () => [
    (await batches.list({ limit: 100 })).rows.length,
    (await refreshes.list({ limit: 100 })).rows.length,
  ]
  const work = await countWork()
  const sentBefore = world.shop.webhooks.sent.length
  for (let touch = 0; touch < 200; touch++) {
    world.shop.merchant.placeOrder(id)
    await world.shop.webhooks.settled()
  }
  expect(world.shop.webhooks.sent.length - sentBefore).toBeGreaterThan(100)
  await expect.poll(() => stale.count(), { timeout: 20_000 }).toBeLessThanOrEqual(1)
  // Five at once and one a minute.
  expect(countOf('ReadProduct') - before.read).toBeLessThanOrEqual(8)
  expect(countOf('StartBulkRead')).toBe(before.bulk)
  expect(await countWork()).toEqual(work)
})
