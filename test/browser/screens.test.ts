import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { english } from '../../src/admin/texts/english.ts'
import { french } from '../../src/admin/texts/french.ts'
import { createSay } from '../../src/admin/texts/say.ts'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'

const screens = [
  ['/', 'home', 'home.heading'],
  ['/products', 'products', 'products.heading'],
  ['/batches', 'batches', 'batches.heading'],
  ['/imports', 'imports', 'imports.heading'],
  ['/refreshes', 'refreshes', 'refreshes.heading'],
  ['/review', 'review', 'review.heading'],
  ['/published', 'published', 'published.heading'],
  ['/colors', 'colors', 'colors.heading'],
  ['/settings', 'settings', 'settings.heading'],
  ['/activity', 'activity', 'activity.heading'],
] as const

const say = { en: createSay('en', english), fr: createSay('fr', french) }
const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

let browser: Browser
let app: SandboxApp
let page: Page
/** What the browser complained of: scripts that failed, and what the policy of the page did not allow. */
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  page = await browser.newPage({ viewport: desk })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const heading = (name: string) => page.frameLocator('iframe').getByRole('heading', { name }).first()

const open = async (path: string, language: 'en' | 'fr', name: string): Promise<Frame> => {
  await page.goto(`${app.adminUrl}${path}?locale=${language}`)
  await heading(name).waitFor()
  return appFrame(page)
}

/** How much wider than its window the page is. */
const overhangPx = (frame: Frame) =>
  frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** What has the focus, in whatever shadow tree, and whether one sees that it has: by an outline of it or around it. */
const readFocus = (frame: Frame) =>
  frame.evaluate<{ name: string; isSeen: boolean }>(`(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const name = element?.outerHTML.slice(0, 80) ?? ''
    const isOutlined = (one) => getComputedStyle(one).outlineStyle !== 'none'
    for (let one = element; one instanceof Element && one !== document.body; one = one.parentElement)
      if (isOutlined(one)) return { name, isSeen: true }
    return { name, isSeen: false }
  })()`)

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  describe.each(screens)('the screen at %s', (path, screen, headingKey) => {
    it('opens at its address, says where one is, and can be used by everybody', async () => {
      await page.setViewportSize(desk)
      const frame = await open(path, language, say[language](headingKey))
      expect(await frame.title()).toBe(`${say[language](`nav.${screen}`)} · Colorway`)
      expect(await frame.locator('html').getAttribute('lang')).toBe(language)
      expect(await findViolations(page)).toEqual([])

      await page.setViewportSize(phone)
      await expect.poll(() => overhangPx(frame)).toBeLessThanOrEqual(0)
      expect(await findViolations(page)).toEqual([])
      expect(complaints).toEqual([])
    })
  })
})

describe.each(screens)('the screen at %s', (path, _screen, headingKey) => {
  it('shows where the focus is, wherever Tab leads', async () => {
    await page.setViewportSize(desk)
    const frame = await open(path, 'en', say.en(headingKey))
    await frame.evaluate("document.getElementById('app').focus()")
    const seen = new Set<string>()
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      if (!(await frame.evaluate<boolean>('document.hasFocus()'))) break
      const { name, isSeen } = await readFocus(frame)
      if (name.startsWith('<body')) break
      expect({ name, isSeen }).toEqual({ name, isSeen: true })
      seen.add(name)
    }
    expect(seen.has('')).toBe(false)
  })
})
