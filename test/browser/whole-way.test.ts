import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { drawProduct } from '../support/drawn-catalog.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { tabTo } from '../support/tab-to.ts'

const waitMs = 60_000

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const tee = drawProduct({
  handle: 'tee',
  title: 'Tee',
  colors: ['White', 'Navy', 'Red', 'Sand', 'Teal'],
  sizes: ['S'],
})

describe.each([
  { device: 'a desk', viewport: { width: 1280, height: 800 }, open: () => openSandboxApp(['rib-beanie']) },
  {
    device: 'the width of a phone',
    viewport: { width: 390, height: 844 },
    open: () => openSandboxApp([], { drawn: [tee] }),
  },
])('the keyboard alone, at $device', ({ viewport, open }) => {
  let app: SandboxApp
  let page: Page
  let frame: FrameLocator
  const faults: string[] = []

  beforeAll(async () => {
    app = await open()
    page = await browser.newPage({ viewport })
    page.setDefaultTimeout(waitMs)
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => {
      // An answer that says what is wrong with a wish is no fault.
      const isAnswer = message.text().includes('status of 422')
      if (message.type() === 'error' && !isAnswer) faults.push(`${message.text()} ${message.location().url}`)
    })
    frame = page.frameLocator('iframe')
  })
  afterAll(async () => {
    await page?.close()
    await app?.close()
  })

  /** As a person without a mouse presses it. */
  const press = async (target: Locator, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTo(page, target)
    await page.keyboard.press(key)
  }
  const button = (name: string | RegExp) => frame.getByRole('button', { name })

  it('leads from the first visit to the products', async () => {
    await page.goto(app.adminUrl)
    await button('Make this draft').waitFor()
    await press(page.getByRole('link', { name: 'Products' }).last())
    await frame.getByRole('heading', { name: 'Products', level: 1 }).waitFor()
  })

  it('quotes what is missing of a product, and makes it once it is told to', async () => {
    await press(frame.getByRole('checkbox', { name: /^Select / }).first(), 'Space')
    await press(button('Make pictures'))
    await press(button('See price and prompts'))
    await frame.getByText(/pictures to make/).waitFor()
    await press(button('Start'))
    await frame.getByText('Done', { exact: true }).waitFor()
  })

  it('is reviewed', async () => {
    await press(button(/^Review \d+$/))
    await frame.getByText(/^1 of \d+$/).waitFor()
    const { candidates } = app.house.stores.forShop(app.world.shop.shopDomain)
    const waiting = await candidates.countInReview()
    expect(waiting).toBeGreaterThan(2)
    // What is made again comes back beside the other colours of its product, before or behind the one that is looked at.
    const waits = (count: number) => frame.getByText(new RegExp(`^\\d+ of ${count}$`))

    await page.keyboard.press('?')
    const help = frame.getByText('Hold to see the original')
    await help.waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('j')
    await frame.getByText(`2 of ${waiting}`).waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('c')
    const changes = frame.getByAltText(/what changed/)
    await changes.waitFor()
    await expect
      .poll(() => changes.evaluate((picture) => Number('naturalWidth' in picture && picture.naturalWidth)))
      .toBeGreaterThan(50)
    await page.keyboard.press('c')
    await changes.waitFor({ state: 'detached' })
    await page.keyboard.press('r')
    const wish = frame.getByLabel('What to mind besides')
    await tabTo(page, wish, 'Shift+Tab')
    await page.keyboard.type('Keep the label as it is.')
    await press(button('Make it again'))
    await frame.getByText(/needs an editor that follows prompts/).waitFor()
    await tabTo(page, wish, 'Shift+Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await press(button('Make it again'))
    await waits(waiting - 1).waitFor()
    await waits(waiting).waitFor()
    await page.keyboard.press('x')
    await frame.getByText('The colour is off').waitFor()
    await page.keyboard.press('1')
    await waits(waiting - 1).waitFor()
    await page.keyboard.press('z')
    await waits(waiting).waitFor()
    await page.keyboard.press('x')
    await frame.getByText('The colour is off').waitFor()
    await page.keyboard.press('Enter')
    await waits(waiting - 1).waitFor()
    for (let left = waiting - 1; left > 0; left--) {
      await page.keyboard.press('a')
      await (left > 1 ? waits(left - 1) : frame.getByText('Nothing waits for you')).waitFor()
    }
    await page.keyboard.press('z')
    await frame.getByText('1 of 1').waitFor()
    await page.keyboard.press('a')
    await frame.getByText('Nothing waits for you').waitFor()
    // Whoever leaves before the server has answered sends it again from the next page, which is told so: 409.
    const unsent = `sessionStorage.getItem('colorway.decisions.${app.world.shop.shopDomain}')`
    await expect.poll(() => frame.locator('body').evaluate(unsent), { timeout: waitMs }).toBe('[]')
    expect(await candidates.countInReview()).toBe(0)
  })

  it('publishes what was approved, and takes it back', async () => {
    const before = JSON.stringify(app.world.shop.products())
    await press(button('Go to the batches'))
    const publish = button(/^Publish \d+ approved$/)
    await press(publish)
    await publish.waitFor({ state: 'detached' })
    await tabTo(page, page.getByRole('link', { name: 'Published' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    const undo = button(/^Undo all/)
    await undo.waitFor()
    expect(JSON.stringify(app.world.shop.products())).not.toBe(before)
    await press(undo)
    await press(button(/^Undo \d+ pictures$/))
    await frame.locator('s-badge').getByText('Taken back', { exact: true }).first().waitFor()
    expect(JSON.stringify(app.world.shop.products())).toBe(before)
  })

  it('shows no error on the way', () => {
    expect(faults).toEqual([])
  })
})
