import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'

let browser: Browser
let app: SandboxApp
let page: Page
let frame: Frame

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
})
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${app.adminUrl}/batches`)
  await page.frameLocator('iframe').getByRole('heading', { name: 'Batches' }).waitFor()
  frame = appFrame(page)
  return () => page.close()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name })
const shown = (name: string) => frame.getByRole('heading', { name }).first()
const focused = () => frame.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''")
const scrolledPx = () => frame.evaluate<number>('Math.round(scrollY)')

describe('going from screen to screen', () => {
  it('gives the focus to the screen, and names the page and the region after it', async () => {
    await menu('Settings').click()
    await shown('Settings').waitFor()
    await expect.poll(() => frame.title()).toBe('Settings · Colorway')
    await expect.poll(focused).toBe('Settings')
    expect(new URL(page.url()).pathname).toMatch(/\/settings$/)
  })

  it('goes back to where one was, as far as one had scrolled', async () => {
    // Only a long page can be scrolled: this one is made long.
    await frame.evaluate("document.body.style.minHeight = '4000px'")
    await frame.evaluate('scrollTo(0, 900)')
    await expect.poll(() => frame.evaluate('history.state?.scrolledPx ?? 0')).toBe(900)
    await menu('Activity').click()
    await shown('Activity').waitFor()
    expect(await scrolledPx()).toBe(0)
    await frame.evaluate('history.back()')
    await shown('Batches').waitFor()
    await expect.poll(scrolledPx).toBe(900)
    expect(await frame.title()).toBe('Batches · Colorway')
  })
})

describe('what goes wrong', () => {
  it('in a screen is said in its place, while the menu goes on working', async () => {
    await page.route('**/api/batches*', (route) =>
      route.fulfill({ json: { batches: [{}], nextAfter: null } }),
    )
    await shown('This screen stopped working').waitFor()
    expect(await findViolations(page)).toEqual([])
    await menu('Settings').click()
    await shown('Settings').waitFor()
    await menu('Batches').click()
    await page.unroute('**/api/batches*')
    await frame.getByRole('button', { name: 'Reload' }).click()
    await shown('Batches').waitFor()
  })

  it('where nobody waited for it is told all the same', async () => {
    await frame.evaluate("void Promise.reject(new Error('planted'))")
    await page.getByText('Something did not work as it should').waitFor()
  })

  it('while a list is read is said, with a way to try again that keeps the focus', async () => {
    await page.route('**/api/batches*', (route) => route.fulfill({ status: 500, body: '' }))
    await page.reload()
    frame = appFrame(page)
    await frame.getByText('This could not be loaded').waitFor()
    expect(await findViolations(page)).toEqual([])
    await frame.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => frame.evaluate<string>('document.activeElement?.localName')).toBe('s-button')
    await page.unroute('**/api/batches*')
    // The list reads itself again, too, and may be there before the key: the focus is kept either way.
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Batches')
  })
})

describe('the first paint', () => {
  it('is of the page’s own style, before any of its scripts has run', async () => {
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.reload()
    await expect.poll(() => page.frames().length).toBe(2)
    frame = appFrame(page)
    const card = frame.locator('.opening-card')
    await card.waitFor()
    expect((await card.boundingBox())?.height).toBeGreaterThanOrEqual(200)
  })
})
