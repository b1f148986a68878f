import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offlineSessionId, type SessionStore, type ShopSession } from '../../../src/ports/session-store.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { atOnce } from '../../support/stage-edits.ts'
import { type Instance, type OpenShops, openShops } from './open-shops.ts'

let opened: OpenShops
let shop: SandboxShop
let shopId: string
let app: Instance
let other: Instance
let store: SessionStore
beforeEach(async () => {
  opened = await openShops()
  shop = opened.shops[0]
  shopId = shop.shopDomain
  app = await opened.start()
  other = await opened.start()
  store = app.sessions.forShop(shopId)
  await app.signIn(shop.sessionToken())
  shop.oauth.granted.length = 0
})
afterEach(() => opened.close())

const readSession = async (): Promise<ShopSession> => {
  const session = await store.read(offlineSessionId)
  if (!session) throw new Error('The shop has no session.')
  return session
}

/** As if the token had been given so long ago that this much of its life is left. */
const age = async (leftMs: number): Promise<ShopSession> => {
  const session = await readSession()
  const aged = { ...session, expiresAt: new Date(Date.now() + leftMs) }
  await store.write(offlineSessionId, aged)
  return aged
}

/** So many calls in each of two processes at once. */
const readMany = async (count: number): Promise<string[]> =>
  (
    await Promise.all([
      atOnce(count, () => app.readToken(shopId)),
      atOnce(count, () => other.readToken(shopId)),
    ])
  ).flat()

describe('a token', () => {
  it.each([
    ['is about to end', 60_000],
    ['has ended', -60_000],
  ])('that %s is renewed once, for forty calls of two processes', async (_what, leftMs) => {
    const former = await age(leftMs)
    if (leftMs < 0) shop.oauth.tokens.expireAccessTokens()
    shop.oauth.answerMs = 50
    for (const token of await readMany(20)) expect(shop.oauth.tokens.isLiving(token)).toBe(true)
    expect(shop.oauth.granted).toEqual(['refresh'])
    const renewed = await readSession()
    expect(renewed.accessToken).not.toBe(former.accessToken)
    expect(renewed.refreshToken).not.toBe(former.refreshToken)
    expect(renewed.scopes).toEqual(former.scopes)
  })

  it('is not renewed while it lasts', async () => {
    await age(3_000_000)
    await app.listTitles(shopId)
    expect(shop.oauth.granted).toEqual([])
  })

  it('that the shop ends in the middle of work is renewed, and the call made again', async () => {
    await app.listTitles(shopId)
    shop.oauth.tokens.expireAccessTokens()
    expect(await Promise.all([app.listTitles(shopId), other.listTitles(shopId)])).toEqual([['Tee'], ['Tee']])
    expect(shop.oauth.granted).toEqual(['refresh'])
  })

  it('serves on where it cannot be renewed at the moment', async () => {
    const former = await age(60_000)
    shop.oauth.failNext(503)
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
    expect(await readSession()).toEqual(former)
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
    expect(shop.oauth.granted).toEqual(['refresh'])
  })

  it('that has ended and cannot be renewed at the moment costs no access', async () => {
    await age(-1)
    shop.oauth.failNext(503)
    await expect(app.listTitles(shopId)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await app.registry.list()).toEqual([shopId])
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
  })

  it('goes on serving where the process that renews it has died', async () => {
    await age(60_000)
    await store.claimRenewal(offlineSessionId, 600)
    await app.listTitles(shopId)
    await expect
      .poll(() => app.readToken(shopId).then(() => shop.oauth.granted), { timeout: 10_000 })
      .toEqual(['refresh'])
  })
})

describe('access that the merchant took back', () => {
  beforeEach(() => shop.oauth.tokens.revokeAll())

  it('is noted as lost, and told in words for the merchant', async () => {
    await expect(app.listTitles(shopId)).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('open Colorway in its admin'),
    })
    expect(await other.registry.find(shopId)).toMatchObject({ access: 'lost' })
    expect(opened.logged.join()).not.toMatch(/shp(at|rt|ua)_/)
  })

  it('comes back with the next visitor, and counts as an installation', async () => {
    await app.listTitles(shopId).catch(() => undefined)
    await Promise.all([
      atOnce(5, () => app.signIn(shop.sessionToken())),
      atOnce(5, () => other.signIn(shop.sessionToken())),
    ])
    expect(shop.oauth.granted).toEqual(['exchange-offline'])
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
    expect([...app.installed, ...other.installed]).toEqual([shopId, shopId])
  })
})

describe('a token of the former kind, which never ends', () => {
  it('is traded once for one that does', async () => {
    const accessToken = shop.oauth.tokens.issueOld()
    await store.write(offlineSessionId, { accessToken, scopes: shop.oauth.scopes })
    expect(await readMany(10)).toHaveLength(20)
    expect(shop.oauth.granted).toEqual(['migrate'])
    expect(shop.oauth.tokens.isLiving(accessToken)).toBe(false)
    expect(await readSession()).toMatchObject({
      refreshToken: expect.any(String),
      expiresAt: expect.any(Date),
    })
  })

  it('serves on where it cannot be traded at the moment', async () => {
    const accessToken = shop.oauth.tokens.issueOld()
    await store.write(offlineSessionId, { accessToken, scopes: shop.oauth.scopes })
    shop.oauth.failNext(500)
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
    expect((await readSession()).accessToken).toBe(accessToken)
  })
})
