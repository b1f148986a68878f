import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { offlineSessionId } from '../../../src/ports/session-store.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { atOnce } from '../../support/stage-edits.ts'
import { type Instance, type OpenShops, openShops } from './open-shops.ts'

let opened: OpenShops
let shop: SandboxShop
let shopId: string
let app: Instance
beforeEach(async () => {
  opened = await openShops()
  shop = opened.shops[0]
  shopId = shop.shopDomain
  app = await opened.start()
})
afterEach(() => opened.close())

describe('the first visit of a shop', () => {
  it('installs the app, with tokens that expire, and tells who came', async () => {
    expect(await app.registry.list()).toEqual([])
    expect(await app.signIn(shop.sessionToken())).toEqual({
      shopId,
      userId: '1',
      name: 'Olga O.',
      scopes: [...shop.oauth.scopes],
    })
    expect(app.installed).toEqual([shopId])
    expect(await app.registry.list()).toEqual([shopId])
    expect(await app.sessions.forShop(shopId).read(offlineSessionId)).toEqual({
      accessToken: expect.stringMatching(/^shpat_/),
      refreshToken: expect.stringMatching(/^shprt_/),
      scopes: [...shop.oauth.scopes],
      expiresAt: expect.any(Date),
      refreshExpiresAt: expect.any(Date),
    })
    expect(await app.listTitles(shopId)).toEqual(['Tee'])
  })

  it('asks Shopify once, however many come at once, through however many processes', async () => {
    const other = await opened.start()
    shop.oauth.answerMs = 50
    await Promise.all([
      atOnce(20, () => app.signIn(shop.sessionToken())),
      atOnce(20, () => other.signIn(shop.sessionToken())),
    ])
    expect(shop.oauth.granted.toSorted()).toEqual(['exchange-offline', 'exchange-online'])
    expect([...app.installed, ...other.installed]).toEqual([shopId])
  })

  it('leaves nothing to ask at the next one', async () => {
    await app.signIn(shop.sessionToken())
    const { length } = shop.oauth.granted
    const other = await opened.start()
    await other.signIn(shop.sessionToken())
    expect(shop.oauth.granted).toHaveLength(length)
  })

  it('that Shopify does not answer installs nothing, and may be made again', async () => {
    shop.oauth.failNext(500)
    await expect(app.signIn(shop.sessionToken())).rejects.toMatchObject({ code: 'unavailable' })
    expect(await app.registry.list()).toEqual([])
    await app.signIn(shop.sessionToken())
    expect(await app.registry.list()).toEqual([shopId])
  })

  it('that Shopify does not believe is to be made with another session token', async () => {
    const outdated = shop.sessionToken('404')
    await app.signIn(shop.sessionToken())
    await expect(app.signIn(outdated)).rejects.toMatchObject({ code: 'not_signed_in' })
  })
})

describe('a shop that grants less than the app needs', () => {
  it('is asked again once, not at every request', async () => {
    shop.oauth.scopes = ['write_products', 'write_files']
    for (let visit = 0; visit < 4; visit++) await app.signIn(shop.sessionToken())
    expect(shop.oauth.granted.filter((kind) => kind === 'exchange-offline')).toHaveLength(1)
    shop.oauth.scopes = ['write_products', 'write_files', 'read_metaobjects']
    const other = await opened.start()
    for (let visit = 0; visit < 4; visit++) await other.signIn(shop.sessionToken())
    expect(shop.oauth.granted.filter((kind) => kind === 'exchange-offline')).toHaveLength(2)
    const session = await app.sessions.forShop(shopId).read(offlineSessionId)
    expect(session?.scopes).toContain('read_metaobjects')
  })
})

describe('a staff member', () => {
  beforeEach(() => {
    shop.oauth.staff = [
      ...shop.oauth.staff,
      { id: '2', firstName: 'Ben', lastName: 'Brown', email: 'ben@b.example', scopes: ['read_products'] },
      { id: '3', firstName: 'cy@c.example', lastName: '', email: 'cy@c.example', scopes: [] },
    ]
  })

  it('is known by their name and by what they may do themselves', async () => {
    expect(await app.signIn(shop.sessionToken('2'))).toMatchObject({
      name: 'Ben B.',
      scopes: ['read_products'],
    })
  })

  it('has no e-mail address for a name', async () => {
    expect(await app.signIn(shop.sessionToken('3'))).toMatchObject({
      userId: '3',
      name: undefined,
      scopes: [],
    })
  })

  it('is asked for again once their session is about to end', async () => {
    shop.oauth.lives.online = 30
    await app.signIn(shop.sessionToken('2'))
    await app.signIn(shop.sessionToken('2'))
    expect(shop.oauth.granted.filter((kind) => kind === 'exchange-online')).toHaveLength(2)
  })
})

it('lets no token into the log', async () => {
  await app.signIn(shop.sessionToken())
  await app.listTitles(shopId)
  shop.oauth.failNext(400)
  await app.signIn(shop.sessionToken('404')).catch(() => undefined)
  expect(opened.logged.join()).not.toMatch(/shp(at|rt|ua)_|eyJ/)
})

describe('two shops', () => {
  it('have each their own tokens, and neither sees the other', async () => {
    const both = await openShops(2)
    const process = await both.start()
    for (const { shopDomain, sessionToken } of both.shops)
      expect(await process.signIn(sessionToken())).toMatchObject({ shopId: shopDomain })
    expect(await process.registry.list()).toEqual(both.shops.map(({ shopDomain }) => shopDomain))
    const [first, second] = both.shops
    first.oauth.tokens.revokeAll()
    await expect(process.listTitles(first.shopDomain)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await process.listTitles(second.shopDomain)).toEqual(['Tee'])
    expect(await process.registry.list()).toEqual([second.shopDomain])
    await both.close()
  })
})
