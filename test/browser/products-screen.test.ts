import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someProduct } from '../support/some-product.ts'
import { someDraft, someQuote } from '../support/stage-edits.ts'

const waitMs = 30_000
const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const manyProducts = 300

let browser: Browser
let app: SandboxApp
let page: Page
let frame: FrameLocator
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'])
  page = await browser.newPage({ viewport: desk })
  page.setDefaultTimeout(waitMs)
  frame = page.frameLocator('iframe')
  await fillMirror()
})
afterAll(async () => {
  await page?.close()
  await app?.close()
  await browser?.close()
})

const stores = () => app.house.stores.forShop(app.world.shop.shopDomain)

/** After the catalogue was read, which would take them for products that are gone. */
const fillMirror = async () => {
  const { mirror, syncs, batches, edits } = stores()
  // Whoever opens the app has its catalogue read.
  await page.goto(`${app.adminUrl}/products`)
  await vi.waitUntil(async () => (await syncs.latest('done')) !== undefined, {
    timeout: waitMs,
    interval: 50,
  })
  const colors = ['White', 'Navy', 'Sage', 'Rust', 'Domino', 'Midnight blue', 'Sand', 'Plum']
  await mirror.keepMany(
    Array.from({ length: manyProducts }, (_, number) =>
      someProduct({
        id: `gid://shopify/Product/many-${number}`,
        title: `Tee ${String(number).padStart(3, '0')}`,
        handle: `tee-${number}`,
        vendor: number % 2 === 0 ? 'Acme' : 'Bolt',
        status: number % 5 === 0 ? 'DRAFT' : 'ACTIVE',
        colors: colors.slice(0, 2 + (number % 7)),
        pictured: colors.slice(0, number % 3 === 2 ? 2 : 1),
      }),
    ),
  )
  const batch = { origin: 'cli', scope: { kind: 'all' }, requestedBy: 'a', runWhenQuoted: false } as const
  const { id } = await batches.create(batch)
  await edits.join(id, [someDraft({ product: 'many-0' })])
  await batches.quote(id, { ...someQuote, edits: 1 })
}

const open = async (path = '/products') => {
  await page.goto(`${app.adminUrl}${path}`)
  await frame.getByRole('heading', { level: 1 }).first().waitFor()
}
const rows = () => frame.locator('.product')
const search = () => frame.getByRole('searchbox')
const bar = () => frame.locator('.selection-words')
const address = () => new URL(appFrame(page).url()).searchParams

describe('many products', () => {
  it('are shown page by page, each with its colours, what lacks and what is under way', async () => {
    await open()
    await rows().nth(29).waitFor()
    expect(await rows().count()).toBe(30)
    const picture = rows().filter({ hasText: 'Morning Mug' }).locator('img')
    await expect
      .poll(() => picture.evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0)), {
        timeout: waitMs,
      })
      .toBeGreaterThan(0)
    const first = rows().filter({ hasText: 'Tee 000' })
    expect(await first.locator('.colorway-chip-missing').allTextContents()).toEqual([
      expect.stringMatching(/Navy\s*\(no picture\)/),
    ])
    expect(await first.textContent()).toContain('1 of 2 missing')
    expect(await first.textContent()).toContain('Planned: 1')
    await frame.getByRole('button', { name: 'Show more products' }).click()
    await rows().nth(59).waitFor()
    expect(await findViolations(page)).toEqual([])
  })

  it('are searched while one types, and what is shown stands in the address', async () => {
    await open()
    await rows().first().waitFor()
    await search().pressSequentially('tee 29')
    await frame.getByText('13 products', { exact: false }).first().waitFor()
    await expect.poll(() => address().get('search')).toBe('tee 29')
    await page.keyboard.type('9')
    await frame.getByText('1 product ·', { exact: false }).waitFor()
    expect(await rows().textContent()).toContain('Tee 299')
  })

  it('show the newest answer, however late an older one comes', async () => {
    await open()
    await rows().first().waitFor()
    await page.route(/\/api\/products\?.*search=tee&/, async (call) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await call.continue()
    })
    await page.route(/\/api\/products\?.*search=tee$/, async (call) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await call.continue()
    })
    const late = page.waitForResponse(/search=tee(&|$)/)
    await search().fill('tee')
    await expect.poll(() => address().get('search')).toBe('tee')
    await search().fill('mug')
    await frame.getByText('1 product ·', { exact: false }).waitFor()
    await late
    expect(await rows().textContent()).toContain('Morning Mug')
    await page.unroute(/\/api\/products\?.*search=tee&/)
    await page.unroute(/\/api\/products\?.*search=tee$/)
  })

  it('stay selected while one searches for others, and can be selected beyond what is loaded', async () => {
    await open()
    await frame.getByRole('checkbox', { name: 'Select Tee 000' }).click()
    await search().fill('tee 002')
    await frame.getByText('1 product ·', { exact: false }).waitFor()
    await frame.getByRole('checkbox', { name: 'Select Tee 002' }).click()
    await bar().getByText('2 products, 3 colours to make').waitFor()
    await frame.getByRole('button', { name: 'Clear selection' }).click()
    await open('/products?vendor=Bolt')
    await frame.getByRole('button', { name: /^Select all \d+ that match/ }).click()
    const total = Number(/(\d+) products/.exec((await bar().textContent()) ?? '')?.[1])
    expect(total).toBeGreaterThan(100)
    await frame.getByRole('checkbox', { name: 'Select Tee 001' }).click()
    await bar()
      .getByText(`${total - 1} products`)
      .waitFor()
  })
})

describe('a product', () => {
  it('can have colours ticked and unticked, and further pictures', async () => {
    await open('/products?search=tee+005')
    await frame.getByRole('button', { name: 'Choose colours and pictures of Tee 005' }).click()
    await frame.getByRole('checkbox', { name: /^White/ }).click()
    await bar().getByText('1 product, 1 colour to make').waitFor()
    await frame.getByRole('checkbox', { name: /^Sage/ }).click()
    await frame.getByRole('checkbox', { name: 'Picture 2' }).click()
    await bar().getByText('1 product, 2 colours to make, 1 further picture').waitFor()
    expect(await findViolations(page)).toEqual([])
  })
})

describe('nothing to show', () => {
  it('says so where nothing matches, and takes the search away again', async () => {
    await open('/products?search=xyzzy')
    await frame.getByText('No product matches').waitFor()
    expect(await findViolations(page)).toEqual([])
    await frame.getByRole('button', { name: 'Clear search and filters' }).click()
    await rows().nth(29).waitFor()
  })

  it('says that the catalogue is being read', async () => {
    await page.route(/\/api\/products(\?|$)/, (call) =>
      call.fulfill({
        json: { products: [], nextAfter: null, counts: { products: 0, colorways: 0, lacking: 0 } },
      }),
    )
    const sync = {
      state: 'reading',
      cause: 'installation',
      reason: null,
      objects: 900,
      products: 120,
      createdAt: '',
    }
    await page.route('**/api/catalog', (call) =>
      call.fulfill({ json: { products: 0, colorways: 0, lacking: 0, stale: 0, readAt: null, sync } }),
    )
    await open()
    await frame.getByText('120 products so far', { exact: false }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.unroute('**/api/catalog')
    await page.unroute(/\/api\/products(\?|$)/)
    await rows().nth(29).waitFor()
  })

  it('says that the list could not be read, and tries again when asked to', async () => {
    await page.route(/\/api\/products(\?|$)/, (call) =>
      call.fulfill({ status: 500, json: { error: { code: 'bug', message: 'The tables are locked.' } } }),
    )
    await open()
    await frame.getByText('The tables are locked.').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.unroute(/\/api\/products(\?|$)/)
    await frame.getByRole('button', { name: 'Try again' }).click()
    await rows().nth(29).waitFor()
  })
})

describe('with keys alone', () => {
  const press = async (name: string | RegExp) => {
    await frame.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }

  it('a product is selected, quoted, read word for word, and started', async () => {
    await open('/products?search=morning')
    await frame.getByRole('checkbox', { name: 'Select Morning Mug' }).focus()
    await page.keyboard.press('Space')
    await press('Make pictures')
    await frame.getByRole('heading', { name: 'How to make them' }).waitFor()
    await frame.getByRole('radio', { name: /^Draft/ }).focus()
    await page.keyboard.press('Space')
    expect(await findViolations(page)).toEqual([])
    await press('See price and prompts')
    await frame.getByText(/\d+ pictures? to make/).waitFor()
    await frame.getByText('word for word', { exact: false }).waitFor()
    expect(await frame.locator('.offer-prompt').first().textContent()).toContain('Morning Mug')
    expect(await findViolations(page)).toEqual([])
    const id = address().get('quote') ?? ''
    await press('Start')
    await expect.poll(() => address().get('batch')).toBe(id)
    expect(['running', 'done']).toContain((await stores().batches.get(id)).state)
  })

  it('a quote is discarded, and what was selected stays so', async () => {
    await open('/products?search=morning')
    await frame.getByRole('checkbox', { name: 'Select Morning Mug' }).focus()
    await page.keyboard.press('Space')
    await press('Make pictures')
    await press('See price and prompts')
    await expect.poll(() => address().get('quote')).not.toBeNull()
    const id = address().get('quote') ?? ''
    await press('Discard')
    await bar().getByText('1 product', { exact: false }).waitFor()
    expect((await stores().batches.get(id)).state).toBe('cancelled')
  })
})

describe('on a phone, in French', () => {
  it('shows cards that fit', async () => {
    await page.setViewportSize(phone)
    await page.goto(`${app.adminUrl}/products?locale=fr`)
    await rows().nth(29).waitFor()
    const overhangPx = await appFrame(page).evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(overhangPx).toBe(0)
    expect(await findViolations(page)).toEqual([])
    await page.setViewportSize(desk)
  })
})
