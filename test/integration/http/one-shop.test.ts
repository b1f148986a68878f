import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { createApiBudgets } from '../../../src/database/stores/api-budget.ts'
import { readAppSettings } from '../../../src/main/app-settings.ts'
import { connectShops } from '../../../src/main/connect-shops.ts'
import { createMemorySessions } from '../../support/memory-sessions.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { createTestLog } from '../../support/test-log.ts'
import { apiKey, apiSecret, signSessionToken } from './sign-session-token.ts'

const shopId = 'a-shop.myshopify.com'
const config = readConfig({
  SHOPIFY_API_KEY: apiKey,
  SHOPIFY_API_SECRET: apiSecret,
  SHOPIFY_SHOP: shopId,
  SHOPIFY_ADMIN_TOKEN: 'a-token',
  COLORWAY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
})

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

it('an installation for one shop lets staff of that shop in, and nobody else’s', async () => {
  const installed: string[] = []
  const { signIn, catalogs, medias, close } = await connectShops(config, {
    settings: readAppSettings(config),
    sessions: createMemorySessions(),
    registry: opened.shops,
    budgets: createApiBudgets(opened.db),
    downloads: testDownloads,
    log: createTestLog(),
    onInstalled: async (id) => void installed.push(id),
  })
  expect(await signIn(signSessionToken({ shopId }))).toEqual({ shopId, userId: '42' })
  const other = 'b-shop.myshopify.com'
  await expect(signIn(signSessionToken({ shopId: other }))).rejects.toMatchObject({ code: 'not_allowed' })
  expect(() => catalogs.forShop(other)).toThrow(/works for a-shop/)
  expect(() => medias.forShop(other)).toThrow(/works for a-shop/)
  expect(installed).toEqual([shopId])
  expect(await opened.shops.list()).toEqual([shopId])
  await close()
})
