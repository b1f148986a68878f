import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPictureLinks, type PictureLinks } from '../../../src/http/picture-links.ts'
import { servePublicPictures } from '../../../src/http/serve-public-pictures.ts'

const start = Date.UTC(2026, 10, 20, 12, 3)
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const key = 'a'.repeat(64)
const shopId = 'a.myshopify.com'

const setUp = (secret = 'a secret') => {
  let nowMs = start
  const links = createPictureLinks(secret, () => nowMs)
  const token = (forShop = shopId) => links.linkTo(forShop, key).replace('/pictures/', '')
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { links, token, pass }
}
const refusal = expect.objectContaining({ code: 'not_allowed' })

describe('a public picture link', () => {
  const publicToken = (links: PictureLinks, lifeMs: number) =>
    links.publicLinkTo(shopId, key, lifeMs).replace('/pictures/public/', '')

  it('lives as long as was said, and a quarter of an hour more at most', () => {
    const { links, pass } = setUp()
    const made = publicToken(links, 24 * hourMs)
    pass(24 * hourMs)
    expect(links.readPublic(made)).toMatchObject({ shopId, key })
    pass(15 * minuteMs)
    expect(() => links.readPublic(made)).toThrow(refusal)
  })

  it('opens nothing that is for people, and the other way round', () => {
    const { links, token } = setUp()
    expect(() => links.read(publicToken(links, hourMs))).toThrow(refusal)
    expect(() => links.readPublic(token())).toThrow(refusal)
  })

  it('is below the address that the web server is reached at', async () => {
    const { links } = setUp()
    const pictures = servePublicPictures(links, 'https://colorway.example:8443/')
    const link = new URL(await pictures.linkTo(shopId, key, hourMs))
    expect([link.origin, link.pathname]).toEqual([
      'https://colorway.example:8443',
      links.publicLinkTo(shopId, key, hourMs),
    ])
  })
})

describe('a picture link', () => {
  it('gives back the shop and the picture that it was made for', () => {
    const { links, token } = setUp()
    expect(links.read(token())).toMatchObject({ shopId, key })
  })

  it('lives for at least half an hour, and three quarters at most', () => {
    const { links, token, pass } = setUp()
    const made = token()
    pass(30 * minuteMs)
    expect(links.read(made)).toMatchObject({ key })
    pass(15 * minuteMs)
    expect(() => links.read(made)).toThrow(refusal)
  })

  it('stays the same within a quarter of an hour, so that browsers can keep the picture', () => {
    const { token, pass } = setUp()
    const first = token()
    pass(11 * minuteMs)
    expect(token()).toBe(first)
    pass(5 * minuteMs)
    expect(token()).not.toBe(first)
  })

  it('of another secret, or without one, is refused', () => {
    const { links } = setUp()
    expect(() => links.read(setUp('another secret').token())).toThrow(refusal)
    expect(() => links.read('')).toThrow(refusal)
    expect(() => links.read('.')).toThrow(refusal)
  })

  it('cannot be turned to another shop, picture or time', () => {
    const { links, token } = setUp()
    const [, signature] = token().split('.')
    for (const changed of [
      { shopId: 'b.myshopify.com', key, expiresAt: start + 30 * minuteMs },
      { shopId, key: 'b'.repeat(64), expiresAt: start + 30 * minuteMs },
      { shopId, key, expiresAt: start + 1_000 * minuteMs },
    ]) {
      const payload = Buffer.from(JSON.stringify(changed)).toString('base64url')
      expect(() => links.read(`${payload}.${signature}`)).toThrow(refusal)
    }
    const [payload] = token('b.myshopify.com').split('.')
    expect(() => links.read(`${payload}.${signature}`)).toThrow(refusal)
  })

  it('is refused after any change at all', () => {
    const { links, token } = setUp()
    const made = token()
    expect(() => links.read(`${made}.`)).toThrow(refusal)
    fc.assert(
      fc.property(fc.nat(made.length), fc.string({ minLength: 1, maxLength: 3 }), (at, inserted) => {
        expect(() => links.read(made.slice(0, at) + inserted + made.slice(at))).toThrow(refusal)
      }),
    )
  })
})
