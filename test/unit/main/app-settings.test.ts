import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { readAppSettings } from '../../../src/main/app-settings.ts'

const app = {
  SHOPIFY_API_KEY: 'a-key',
  SHOPIFY_API_SECRET: 'a-secret',
  COLORWAY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
}
const read = (variables: Readonly<Record<string, string>>) => readAppSettings(readConfig(variables))

describe('the settings of the app', () => {
  it('take any shop in, or work for one', () => {
    const shop = 'a.myshopify.com'
    expect(read(app).ownShop).toBeUndefined()
    expect(read({ ...app, SHOPIFY_SHOP: shop }).ownShop).toEqual({ id: shop, adminToken: undefined })
    expect(read({ ...app, SHOPIFY_SHOP: shop, SHOPIFY_ADMIN_TOKEN: 'shpat_1' }).ownShop).toEqual({
      id: shop,
      adminToken: 'shpat_1',
    })
  })

  it.each([
    ['the app’s key', { ...app, SHOPIFY_API_KEY: '' }, /SHOPIFY_API_KEY/, /npm run demo/],
    ['the app’s secret', { ...app, SHOPIFY_API_SECRET: '' }, /SHOPIFY_API_SECRET/, /npm run demo/],
    [
      'a key to seal with',
      { ...app, COLORWAY_ENCRYPTION_KEY: '' },
      /ENCRYPTION_KEY/,
      /openssl rand -base64 32/,
    ],
  ])('tell that %s is missing, and how to come by it', (_what, variables, message, hint) => {
    expect(() => read(variables)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      }),
    )
  })

  it('want the shop named whose token is given', () => {
    expect(() => read({ ...app, SHOPIFY_ADMIN_TOKEN: 'shpat_1' })).toThrow(/name it by SHOPIFY_SHOP/)
  })
})
