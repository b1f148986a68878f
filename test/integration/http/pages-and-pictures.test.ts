import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPictureLinks } from '../../../src/http/picture-links.ts'
import { type OpenServer, openServer } from './open-server.ts'
import { apiKey, apiSecret } from './sign-session-token.ts'

const shopId = 'a-shop.myshopify.com'
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47])

let server: OpenServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const get = (url: string) => server.call({ method: 'GET', url })

describe('a picture link', () => {
  it('opens without a session', async () => {
    const key = await server.storage.put(shopId, png)
    const answer = await get(server.links.linkTo(shopId, key))
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
    expect(answer.headers['cache-control']).toMatch(/^private/)
  })

  it('of another shop does not open what this one keeps', async () => {
    const key = await server.storage.put(shopId, png)
    expect(await get(server.links.linkTo('b-shop.myshopify.com', key))).toMatchObject({
      status: 404,
      json: { error: { code: 'not_found' } },
    })
  })

  it.each<[string, (link: string) => string]>([
    ['forged', (link) => link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['cut off', (link) => link.split('.')[0]],
    ['made up', () => '/pictures/anything'],
    ['signed by another app', () => createPictureLinks('another secret').linkTo(shopId, 'f'.repeat(64))],
    [
      'expired',
      () => createPictureLinks(apiSecret, () => Date.now() - 3_600_000).linkTo(shopId, 'f'.repeat(64)),
    ],
  ])('that is %s is turned away', async (_what, change) => {
    const key = await server.storage.put(shopId, png)
    const answer = await get(change(server.links.linkTo(shopId, key)))
    expect(answer).toMatchObject({ status: 403, json: { error: { code: 'not_allowed' } } })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('that is endless is turned away', async () => {
    const answer = await get(`/pictures/${'x'.repeat(2_000)}`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})

describe('a public picture link', () => {
  const hourMs = 3_600_000

  it('gives whoever has it the picture, as what it is, and sets no cookie', async () => {
    const key = await server.storage.put(shopId, png)
    const url = server.links.publicLinkTo(shopId, key, 24 * hourMs)
    const answer = await get(url)
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png', 'content-length': '4', 'x-content-type-options': 'nosniff' },
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
    const head = await server.call({ method: 'HEAD', url })
    expect(head).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-type': 'image/png', 'content-length': '4' },
    })
  })

  it('serves nothing as a page, whatever was kept', async () => {
    const key = await server.storage.put(shopId, Buffer.from('<script>alert(1)</script>'))
    const answer = await get(server.links.publicLinkTo(shopId, key, hourMs))
    expect(answer.headers['content-type']).toBe('application/octet-stream')
  })

  it('is not one for people, nor of another shop, nor for ever', async () => {
    const key = await server.storage.put(shopId, png)
    const forPeople = server.links.linkTo(shopId, key).replace('/pictures/', '/pictures/public/')
    const forOutside = server.links.publicLinkTo(shopId, key, hourMs).replace('/public/', '/')
    const yesterday = createPictureLinks(apiSecret, () => Date.now() - 24 * hourMs)
    for (const url of [forPeople, forOutside, yesterday.publicLinkTo(shopId, key, hourMs)])
      expect(await get(url)).toMatchObject({ status: 403, json: { error: { code: 'not_allowed' } } })
    const other = server.links.publicLinkTo('b-shop.myshopify.com', key, hourMs)
    expect((await get(other)).status).toBe(404)
  })
})

describe('the page', () => {
  const ancestorsOf = async (url: string): Promise<string> => {
    const policy = String((await get(url)).headers['content-security-policy'])
    return /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.trim() ?? ''
  }

  it.each(['/', '/review'])(
    'at %s may be framed by the visiting shop’s admin and by nobody else',
    async (path) => {
      expect(await ancestorsOf(`${path}?shop=${shopId}`)).toBe(`https://admin.shopify.com https://${shopId}`)
      expect(await ancestorsOf(path)).toBe('https://admin.shopify.com')
    },
  )

  it.each([
    'evil.example.com',
    'a.myshopify.com.evil.com',
    'evil.com%20https://x.myshopify.com',
    '*.myshopify.com',
    "x.myshopify.com;%20script-src%20'unsafe-inline'",
    '',
  ])('is not framed by “%s”', async (shop) => {
    expect(await ancestorsOf(`/?shop=${shop}`)).toBe('https://admin.shopify.com')
  })

  it('is not framed by two shops at once', async () => {
    const answer = await get(`/?shop=${shopId}&shop=evil.example.com`)
    expect(answer.status).toBeLessThan(500)
    expect(String(answer.headers['content-security-policy'])).not.toContain('evil')
  })

  it('holds the key of the app and nothing secret, and runs only its own scripts and the kit’s', async () => {
    const answer = await get('/')
    expect(answer.text).toContain(apiKey)
    expect(answer.text).not.toContain(apiSecret)
    expect(answer.text).toContain('https://cdn.example/kit/app-bridge.js')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self' https://cdn.example;")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('runs nothing and styles nothing that stands in it, and sends no form anywhere', async () => {
    const policy = String((await get('/review')).headers['content-security-policy']).split('; ')
    for (const directive of [
      "script-src-attr 'none'",
      "style-src-attr 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
      expect(policy).toContain(directive)
    expect(policy.filter((directive) => directive.includes('unsafe'))).toEqual([
      "style-src-elem 'self' 'unsafe-inline' https://cdn.example",
    ])
  })

  it('is kept by nobody, read as nothing else, and tells its address to nobody', async () => {
    const { headers } = await get(`/settings?shop=${shopId}&id_token=secret`)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    const permissions = String(headers['permissions-policy']).split(', ')
    for (const sense of ['camera', 'microphone', 'geolocation', 'payment', 'usb'])
      expect(permissions).toContain(`${sense}=()`)
  })

  it('has assets that are read as what they are, and come packed to those who can unpack', async () => {
    const url = '/assets/page.js'
    expect((await get(url)).headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
    expect((await get(url)).headers['content-encoding']).toBeUndefined()
    const packed = await server.call({ method: 'GET', url, acceptEncoding: 'gzip, br' })
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    })
  })

  it('has assets that browsers may keep, and nothing outside of their folder', async () => {
    expect((await get('/assets/page.js')).headers['cache-control']).toMatch(/max-age=31536000.*immutable/)
    for (const url of ['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/..%2findex.html'])
      expect((await get(url)).status).toBeGreaterThanOrEqual(400)
  })
})

it('answers health without a session', async () => {
  expect(await get('/health')).toMatchObject({ status: 200, json: { ok: true } })
})

it('says nothing of what went wrong inside', async () => {
  await server.db.$executeRaw`ALTER TABLE batch RENAME TO batch_elsewhere`
  const answer = await server.callAs(shopId, { method: 'GET', url: '/api/batches' })
  expect(answer).toMatchObject({ status: 500, json: { error: { code: 'bug' } } })
  expect(answer.text).not.toMatch(/prisma|batch|select|\.ts|at /i)
  expect(server.logged.join()).toContain('request failed')
  expect(server.logged.join()).not.toMatch(/Bearer|eyJ/)
})
