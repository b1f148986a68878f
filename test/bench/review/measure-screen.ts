import type { Browser, FrameLocator, Page } from 'playwright-core'
import { appFrame } from '../../support/find-violations.ts'

/** As slow as a phone of some years ago, beside a desk computer. */
const cpuSlowedBy = 4

/** What moves so soon after a key or a press was asked for: https://web.dev/articles/cls#expected_vs_unexpected_layout_shifts */
const expectedMs = 500

/** A frame of the same site as the page around it is not told of its own keys by the browser, so it notes them itself. */
const observe = `
  window.vitals = { lcpMs: 0, cls: 0, inpMs: 0 }
  let pressedAtMs = -Infinity
  for (const type of ['keydown', 'pointerdown'])
    addEventListener(type, ({ timeStamp }) => { pressedAtMs = timeStamp }, true)
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) vitals.lcpMs = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries())
      if (!hadRecentInput && startTime - pressedAtMs > ${expectedMs}) vitals.cls += value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries())
      if (interactionId) vitals.inpMs = Math.max(vitals.inpMs, duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })`

export interface Vitals {
  readonly lcpMs: number
  readonly cls: number
  /** Of the slowest interaction. */
  readonly inpMs: number
  /** Scripts of our own, as they were sent. */
  readonly javascriptKb: number
}

interface Screen {
  readonly url: string
  /** A text that is there once the screen is filled. */
  readonly filled: RegExp
  /** What a person does there, by keys and clicks. */
  readonly use: (frame: FrameLocator, page: Page) => Promise<void>
}

/** Presses keys one after the other, with the time to see what came of each. */
export const pressKeys = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(300)
  }
}

/** Opens a screen in a browser that has nothing of it yet, on a slow machine, and uses it. */
export const measureScreen = async (browser: Browser, { url, filled, use }: Screen): Promise<Vitals> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'no-preference',
  })
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (/\/assets\/.*\.js/.test(request.url()))
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.addInitScript(observe)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowedBy })
  await page.goto(url)
  const frame = page.frameLocator('iframe')
  await frame.getByText(filled).first().waitFor()
  await page.waitForTimeout(2_000)
  await use(frame, page)
  await page.waitForTimeout(1_000)
  const vitals = await appFrame(page).evaluate<Omit<Vitals, 'javascriptKb'>>('window.vitals')
  const bytes = await Promise.all(scripts)
  await context.close()
  return { ...vitals, javascriptKb: bytes.reduce((sum, size) => sum + size, 0) / 1_000 }
}
