import { rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SandboxShop } from '../sandbox/shop/sandbox-shop.ts'
import { startSandboxShop } from '../sandbox/shop/start-sandbox-shop.ts'
import { openBrowser } from '../support/browser.ts'
import { drawPicture, drawProduct } from '../support/drawn-catalog.ts'
import {
  callTool,
  extensionFrame,
  findExtensionAxeViolations,
  openAction,
  openActionsMenu,
  openSelectionMenu,
  readExtensionViolations,
} from '../support/extension-frames.ts'
import { type Echo, startEcho } from './extension-host/echo-app.ts'
import { writeExtensions } from './extension-host/write-extensions.ts'

let browser: Browser
let shop: SandboxShop
let extensionsDir: string
let app: Awaited<ReturnType<typeof startEcho>>
let stranger: Awaited<ReturnType<typeof startEcho>>
let context: BrowserContext
let page: Page

const catalog = ['Tee', 'Mug', 'Cap'].map((title) =>
  drawProduct({ handle: title.toLowerCase(), title, colors: ['White', 'Navy'], sizes: ['S'] }),
)

beforeAll(async () => {
  extensionsDir = await writeExtensions()
  browser = await openBrowser()
  app = await startEcho()
  stranger = await startEcho()
  shop = await startSandboxShop({ catalog, render: drawPicture, extensionsDir })
  shop.installApp({ appUrl: app.url })
})
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
  await app?.stop()
  await stranger?.stop()
  await rm(extensionsDir, { recursive: true, force: true })
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
})
afterEach(() => context.close())

const productId = (title: string) => shop.products().find((product) => product.title === title)?.id ?? ''
const productPath = (title: string) => `/admin/products/${productId(title).split('/').at(-1)}`
const open = (path: string) => page.goto(shop.origin + path)
const openBlock = async (query = '') => {
  await open(productPath('Tee') + query)
  return extensionFrame(page, 'plain-block')
}
const translate = (frame: Frame, key: string, replacements = {}) =>
  frame.evaluate<unknown>(`shopify.i18n.translate(${JSON.stringify(key)}, ${JSON.stringify(replacements)})`)

describe('a frame', () => {
  it('runs at an origin of its own, where nothing of the admin is', async () => {
    const frame = await openBlock()
    expect(new URL(frame.url()).origin).toBe(shop.extensionsOrigin)
    expect(shop.extensionsOrigin).not.toBe(shop.origin)
    expect((await fetch(`${shop.extensionsOrigin}/admin/session-token`)).status).toBe(404)
  })

  it.each([
    ['', 'Hello Ada, and Ada again', '1 thing', '0 things', '1,200 things', '1,234.5'],
    ['?locale=en-GB', 'Hello Ada, and Ada again', '1 thing', '0 things', '1,200 things', '1,234.5'],
    ['?locale=de', 'Hello Ada, and Ada again', '1 thing', '0 things', '1,200 things', '1.234,5'],
    [
      '?locale=fr-CA',
      'Bonjour Ada, et encore Ada',
      '1 chose',
      '0 chose',
      '1\u202f200 choses',
      '1\u00a0234,5',
    ],
  ])('speaks the language of the admin%s', async (query, greeting, one, none, many, number) => {
    const frame = await openBlock(query)
    expect(await translate(frame, 'deep.greeting', { name: 'Ada' })).toBe(greeting)
    expect(await translate(frame, 'things', { count: 1 })).toBe(one)
    expect(await translate(frame, 'things', { count: 0 })).toBe(none)
    expect(await translate(frame, 'things', { count: 1200 })).toBe(many)
    expect(await frame.evaluate('shopify.i18n.formatNumber(1234.5)')).toBe(number)
    expect(await readExtensionViolations(frame)).toEqual([])
  })

  it('gives a session token, and what belongs to its target', async () => {
    const frame = await openBlock()
    const [, claims = ''] = (await frame.evaluate<string>('shopify.auth.idToken()')).split('.')
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString()).aud).toBe(shop.apiKey)
    expect(await frame.evaluate('[shopify.extension.target, shopify.data.selected]')).toEqual([
      'admin.product-details.block.render',
      [{ id: productId('Tee') }],
    ])
    expect(await frame.evaluate('[typeof shopify.close, typeof shopify.navigation.navigate]')).toEqual([
      'undefined',
      'function',
    ])
    await expect(frame.evaluate("shopify.query('{ shop { name } }')")).rejects.toThrow('Direct API access')
  })

  it('keeps what it is given to keep, as JSON', async () => {
    const frame = await openBlock()
    const kept = frame.evaluate(`(async () => {
      await shopify.storage.set('a', { b: [1] })
      await shopify.storage.setMany({ c: 2, d: 3 })
      return [
        await shopify.storage.get('a'),
        await shopify.storage.delete('a'),
        await shopify.storage.delete('a'),
        [...(await shopify.storage.entries())],
        await shopify.storage.deleteMany(['c', 'x']),
        await shopify.storage.getMany(['c', 'd']),
      ]
    })()`)
    expect(await kept).toEqual([
      { b: [1] },
      true,
      false,
      [
        ['c', 2],
        ['d', 3],
      ],
      { c: true, x: false },
      [undefined, 3],
    ])
  })

  it('fetches relative addresses from the app with a token, and leaves others as they are', async () => {
    const frame = await openBlock()
    const ask = (call: string) => frame.evaluate<Echo>(`${call}.then((response) => response.json())`)
    expect(await ask("fetch('/api/x?y=1', { method: 'POST', body: '{}' })")).toEqual({
      path: '/api/x?y=1',
      method: 'POST',
      authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/),
    })
    const request = "new Request('/api/z', { method: 'PUT', body: '{}' })"
    expect(await ask(`fetch(${request})`)).toEqual({
      path: '/api/z',
      method: 'PUT',
      authorization: expect.stringMatching(/^Bearer /),
    })
    expect((await ask("fetch('api/bare')")).path).toBe('/api/bare')
    expect((await ask(`fetch('${app.url}/api')`)).authorization).toMatch(/^Bearer /)
    const own = "fetch('/api', { headers: { authorization: 'Bearer mine' } })"
    expect((await ask(own)).authorization).toBe('Bearer mine')
    expect((await ask(`fetch('${stranger.url}/api')`)).authorization).toBeNull()
  })
})

describe('what Shopify would not show', () => {
  it.each([
    ['<div>Plain</div>', '<div> is no element of Polaris.'],
    ['<s-box><span>Inside</span></s-box>', '<span> is no element of Polaris.'],
    ['<s-box class="big"></s-box>', '<s-box> has the attribute class.'],
    ['<s-box style="color: red"></s-box>', '<s-box> has the attribute style.'],
    ['<s-page></s-page>', '<s-page> is not for admin.product-details.block.render.'],
    ['<s-admin-action></s-admin-action>', '<s-admin-action> is not for admin.product-details.block.render.'],
    ['<s-menu></s-menu>', '<s-menu> has no stand-in in the sandbox.'],
  ])('is reported: %s', async (markup, report) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const frame = await openBlock()
    expect(await readExtensionViolations(frame)).toEqual([])
    await frame.evaluate(
      `document.querySelector('s-admin-block').insertAdjacentHTML('beforeend', '${markup}')`,
    )
    await expect.poll(() => readExtensionViolations(frame)).toEqual([report])
    expect(errors).toEqual([`[plain-block] ${report}`])
  })

  it('is reported, too, where a class comes later, a text is missing, a hole stays empty, or something fails', async () => {
    const frame = await openBlock()
    await frame.evaluate("document.querySelector('s-badge').className = 'late'")
    expect(await translate(frame, 'deep.none')).toBe('deep.none')
    expect(await translate(frame, 'deep.greeting')).toBe('Hello {{ name }}, and {{name}} again')
    await frame.evaluate("void setTimeout(() => { throw new Error('broken') })")
    await expect.poll(() => readExtensionViolations(frame)).toHaveLength(5)
    const violations = await readExtensionViolations(frame)
    expect(violations.toSorted().map((line) => line.split('\n')[0])).toEqual([
      '<s-badge> has the attribute class.',
      'It failed: Error: broken',
      'Nothing is given for {{name}} in "deep.greeting".',
      'Nothing is given for {{name}} in "deep.greeting".',
      'There is no text "deep.none" in en.',
    ])
  })
})

describe('a selection', () => {
  it('lists what apps can do with it, if they want to, and opens that over the page', async () => {
    await open('/admin/products')
    await openSelectionMenu(page, ['Tee'])
    const frame = await openAction(page, 'Do something with them', 'plain-selection')
    expect(await frame.evaluate('shopify.data.selected')).toEqual([{ id: productId('Tee') }])
    await page.getByRole('dialog', { name: 'A plain action' }).getByRole('button', { name: 'Close' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('checkbox', { name: 'Select all products' }).check()
    await page.getByText('3 selected').waitFor()
    await openActionsMenu(page)
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['No apps have actions here'])
    expect(await findExtensionAxeViolations(page.mainFrame())).toEqual([])
  })

  it('names what can be done in the language of the admin, and stays in it', async () => {
    await open('/admin/products?locale=fr')
    await openSelectionMenu(page, ['Mug'])
    await page.getByRole('menuitem', { name: 'En faire quelque chose' }).waitFor()
    await page.getByRole('link', { name: 'Mug' }).click()
    const frame = await extensionFrame(page, 'plain-block')
    expect(await translate(frame, 'block')).toBe('Bloc simple')
  })
})

describe('a product page', () => {
  it('shows the block as high as it is, and axe finds nothing wrong with it', async () => {
    const frame = await openBlock()
    const height = async () => (await page.locator('iframe.block').boundingBox())?.height ?? 0
    await expect.poll(height).toBeGreaterThan(200)
    expect(await findExtensionAxeViolations(frame)).toEqual([])
    expect(await readExtensionViolations(frame)).toEqual([])
    await frame.getByRole('button', { name: 'Collapse' }).click()
    await expect.poll(height).toBeLessThan(100)
    await frame.getByText('Three of four colours have pi…').waitFor()
  })

  it('tells more of what the focus is on', async () => {
    const frame = await openBlock()
    expect(await frame.getByRole('tooltip').isVisible()).toBe(false)
    await frame.getByRole('button', { name: 'Second' }).focus()
    await frame.getByRole('tooltip').getByText('More of it').waitFor()
  })

  it('opens an action, from the menu or from the block, that closes itself', async () => {
    const block = await openBlock()
    await openActionsMenu(page)
    const frame = await openAction(page, 'Do something', 'plain-action')
    expect(await findExtensionAxeViolations(frame)).toEqual([])
    await frame.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await block.evaluate("shopify.navigation.navigate('extension://plain-action')")
    await page.getByRole('dialog', { name: 'A plain action' }).waitFor()
    expect(await findExtensionAxeViolations(page.mainFrame())).toEqual([])
  })

  it.each([
    ['To the app', '/admin/apps/colorway/review?batch=7&locale=fr'],
    ['To the products', '/admin/products?locale=fr'],
  ])('follows the link “%s” at the top', async (name, path) => {
    const frame = await openBlock('?locale=fr')
    await frame.getByRole('link', { name }).click()
    await page.waitForURL(shop.origin + path)
  })

  it('follows a link into another tab where it wants that', async () => {
    const frame = await openBlock()
    await context.route('https://example.com/**', (route) => route.fulfill({ body: 'Help' }))
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      frame.getByRole('link', { name: 'To the help' }).click(),
    ])
    await tab.waitForURL('https://example.com/help')
  })

  it('stays open for a product that somebody deletes meanwhile, and is gone afterwards', async () => {
    await open(productPath('Cap'))
    const path = productPath('Cap')
    const id = productId('Cap')
    shop.merchant.deleteProduct(id)
    await openActionsMenu(page)
    const frame = await openAction(page, 'Do something', 'plain-action')
    expect(await frame.evaluate('shopify.data.selected')).toEqual([{ id }])
    expect((await fetch(shop.origin + path)).status).toBe(404)
  })
})

describe('tools', () => {
  it('are called by their names, without anything to be seen', async () => {
    await open('/admin/sidekick')
    await page.getByRole('listitem').getByText('double').waitFor()
    expect(await callTool(page, 'double', { number: 21 })).toEqual({ number: 42 })
    await expect(callTool(page, 'gone', {})).rejects.toThrow('No app has a tool "gone"')
    await expect(callTool(page, 'double', null)).rejects.toThrow('TypeError')
    expect(await page.locator('iframe').isVisible()).toBe(false)
  })
})

describe('a shop without extensions', () => {
  it.each([
    ['no app', undefined, 'No app is installed in this shop.'],
    ['no built extensions', 'http://127.0.0.1:9', 'The app’s extensions are not built'],
  ])('says so: %s', async (_, appUrl, line) => {
    const bare = await startSandboxShop({ catalog, render: drawPicture })
    try {
      if (appUrl) bare.installApp({ appUrl })
      await page.goto(`${bare.origin}/admin/products`)
      await page.getByText(line).waitFor()
      await openSelectionMenu(page, ['Tee'])
      await page.getByRole('menuitem', { name: 'No apps have actions here' }).waitFor()
      await page.getByRole('link', { name: 'Tee' }).click()
      await page.getByText(line).waitFor()
      await page.getByRole('img', { name: 'Tee in front' }).first().waitFor()
    } finally {
      await bare.stop()
    }
  })
})
