import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offlineSessionId } from '../../../src/ports/session-store.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { atOnce } from '../../support/stage-edits.ts'
import { type OpenShops, openShops } from './open-shops.ts'

let opened: OpenShops
let shop: SandboxShop
let shopId: string
beforeEach(async () => {
  opened = await openShops()
  shop = opened.shops[0]
  shopId = shop.shopDomain
})
afterEach(() => opened.close())

describe('the own app of one shop', () => {
  it('needs no visitor: its secret gets it a token for a day, once for all processes', async () => {
    const [app, other] = [
      await opened.start({ SHOPIFY_SHOP: shopId }),
      await opened.start({ SHOPIFY_SHOP: shopId }),
    ]
    expect([...app.installed, ...other.installed]).toEqual([shopId])
    await Promise.all([atOnce(10, () => app.readToken(shopId)), atOnce(10, () => other.readToken(shopId))])
    expect(shop.oauth.granted).toEqual(['client-credentials'])
    const store = app.sessions.forShop(shopId)
    const session = await store.read(offlineSessionId)
    expect(session?.refreshToken).toBeUndefined()

    shop.oauth.tokens.expireAccessTokens()
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
    expect(shop.oauth.granted).toEqual(['client-credentials', 'client-credentials'])
    expect(await app.signIn(shop.sessionToken())).toMatchObject({ name: 'Olga O.' })
  })

  it('lets nobody of another shop in', async () => {
    const app = await opened.start({ SHOPIFY_SHOP: 'another.myshopify.com' })
    await expect(app.signIn(shop.sessionToken())).rejects.toMatchObject({ code: 'not_allowed' })
    expect(shop.oauth.granted).toEqual([])
  })
})

describe('an app that was made in the shop’s own admin', () => {
  const start = () => opened.start({ SHOPIFY_SHOP: shopId, SHOPIFY_ADMIN_TOKEN: shop.accessToken })

  it('works with the one token that it was given, and asks for none', async () => {
    const app = await start()
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
    expect(await app.signIn(shop.sessionToken())).toEqual({ shopId, userId: '1' })
    expect(shop.oauth.granted).toEqual([])
  })

  it('loses its access with that token, and has it again with another one', async () => {
    const app = await start()
    shop.oauth.tokens.revokeAll()
    await expect(app.listTitles(shopId)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await app.registry.list()).toEqual([])
    const again = await opened.start({
      SHOPIFY_SHOP: shopId,
      SHOPIFY_ADMIN_TOKEN: shop.oauth.tokens.issueOld(),
    })
    expect(await again.listTitles(shopId)).toEqual(['Tee'])
    expect(await again.registry.list()).toEqual([shopId])
  })
})
