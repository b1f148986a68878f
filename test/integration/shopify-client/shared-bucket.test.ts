import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createApiBudgets } from '../../../src/database/stores/api-budget.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { createAdminClient } from '../../../src/shopify/admin-client.ts'
import { usualAdminPace } from '../../../src/shopify/admin-pace.ts'
import { readProductDocument } from '../../../src/shopify/documents/generated/read-product.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'

const bucket = { maximumAvailable: 1_200, restoreRate: 200 }
const log = createTestLog()
const colors = Array.from({ length: 12 }, (_, index) => `No ${index + 1}`)
const tee = drawProduct({ handle: 'tee', title: 'Tee', colors, sizes: ['S', 'M'] })

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

it('two processes share a bucket: none of their calls is throttled', async () => {
  const shopDomain = `${randomUUID()}.myshopify.com`
  const shop = await startSandboxShop({ catalog: [tee], render: drawPicture, shopDomain, bucket })
  const processes = [1, 2].map(() => {
    const db = connectDatabase({ url: database.url, log })
    const client = createAdminClient({
      shopId: shopDomain,
      adminOrigin: shop.origin,
      readAccessToken: async () => shop.accessToken,
      budget: createApiBudgets(db).forShop(shopDomain),
      log,
      pace: usualAdminPace,
    })
    return { db, client }
  })
  await createShopRegistry(processes[0].db).install(shopDomain, new Date())
  const [{ id }] = shop.products()
  const calls = processes.flatMap(({ client }) =>
    Array.from({ length: 14 }, () => client.send(readProductDocument, { id })),
  )
  const answers = await Promise.all(calls)
  expect(answers.every(({ product }) => product?.handle === 'tee')).toBe(true)
  const { throttled, pointsSpent } = shop.ledger()
  expect(throttled).toBe(0)
  expect(pointsSpent).toBeGreaterThan(bucket.maximumAvailable)
  for (const { client, db } of processes) {
    await client.close()
    await db.$disconnect()
  }
  await shop.stop()
})
