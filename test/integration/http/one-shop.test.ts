import { expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { connectShops } from '../../../src/main/connect-shops.ts'
import { apiKey, apiSecret, signSessionToken } from './sign-session-token.ts'

const shopId = 'a-shop.myshopify.com'
const config = readConfig({
  SHOPIFY_API_KEY: apiKey,
  SHOPIFY_API_SECRET: apiSecret,
  SHOPIFY_SHOP: shopId,
  SHOPIFY_ADMIN_TOKEN: 'a-token',
})

it('an installation for one shop lets staff of that shop in, and nobody else’s', async () => {
  const { signIn, catalogs, medias } = connectShops(config)
  expect(await signIn(signSessionToken({ shopId }))).toEqual({ shopId, userId: '42' })
  const other = 'b-shop.myshopify.com'
  await expect(signIn(signSessionToken({ shopId: other }))).rejects.toMatchObject({ code: 'not_allowed' })
  expect(() => catalogs.forShop(other)).toThrow(/works for a-shop/)
  expect(() => medias.forShop(other)).toThrow(/works for a-shop/)
})
