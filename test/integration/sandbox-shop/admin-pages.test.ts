import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startQuickShop } from './quick-shop.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
})
afterAll(() => shop.stop())

const get = async (path: string) => {
  const response = await fetch(shop.origin + path)
  return { status: response.status, body: await response.text() }
}

const claimsSchema = z.object({
  iss: z.string(),
  dest: z.string(),
  aud: z.string(),
  exp: z.number(),
  iat: z.number(),
})

/** The claims of a token whose signature holds. */
const verify = (token: string) => {
  const [header, claims = '', signature] = token.split('.')
  const expected = createHmac('sha256', shop.apiSecret).update(`${header}.${claims}`).digest('base64url')
  expect(signature).toBe(expected)
  return claimsSchema.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()))
}

describe('the admin', () => {
  it('says that no app is installed, until one is', async () => {
    expect((await get('/admin/apps/colorway')).status).toBe(503)
    shop.installApp({ appUrl: 'http://127.0.0.1:9999' })
    expect((await get('/admin/apps/colorway')).status).toBe(200)
  })

  it('embeds the app at the same path, told the shop and who opens it', async () => {
    shop.installApp({ appUrl: 'http://127.0.0.1:9999' })
    const { body } = await get('/admin/apps/colorway/review?batch=7')
    const source = new URL(/<iframe[^>]* src="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '')
    expect(source.origin + source.pathname).toBe('http://127.0.0.1:9999/review')
    const { id_token: idToken = '', host = '', ...rest } = Object.fromEntries(source.searchParams)
    expect(rest).toEqual({ batch: '7', shop: shop.shopDomain, embedded: '1', locale: 'en-US' })
    expect(Buffer.from(host, 'base64').toString()).toBe('admin.shopify.com/store/demo-colorway')
    const { exp, iat, ...claims } = verify(idToken)
    expect(claims).toEqual({
      iss: `https://${shop.shopDomain}/admin`,
      dest: `https://${shop.shopDomain}`,
      aud: shop.apiKey,
    })
    expect(exp - iat).toBe(60)
  })

  it('mints another token each time it is asked', async () => {
    const tokens = await Promise.all([get('/admin/session-token'), get('/admin/session-token')])
    expect(new Set(tokens.map(({ body }) => body)).size).toBe(2)
  })

  it('lists the products with their pictures, and escapes what a merchant wrote', async () => {
    shop.merchant.setAlt(shop.files()[0]?.id ?? '', '<b>"Tee" & more</b>')
    const { body } = await get('/admin/products')
    expect(body).toContain('Plain tee')
    expect(body).toContain('/cdn/files/tee.jpg?v=')
    expect(body).toContain('alt="&lt;b&gt;&quot;Tee&quot; &amp; more&lt;/b&gt;"')
  })

  it('serves the scripts that stand in for Shopify\u2019s, and nothing outside their folder', async () => {
    expect((await get('/standins/app-bridge.js')).status).toBe(200)
    expect((await get('/admin-assets/admin.css')).status).toBe(200)
    expect((await get('/standins/tsconfig.json')).status).toBe(404)
    expect((await get('/standins/..%2fshop%2fadmin-pages%2fassets%2fembed-app.js')).status).toBe(404)
  })
})
