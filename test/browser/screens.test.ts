import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'

let browser: Browser
let app: SandboxApp
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

describe.each([
  ['', 'Home'],
  ['/products', 'Products'],
  ['/batches', 'Batches'],
  ['/review', 'Review'],
  ['/published', 'Recent publications'],
  ['/colors', 'Colours'],
  ['/settings', 'Settings'],
  ['/activity', 'Activity'],
])('the screen at %s/', (path, heading) => {
  it('opens at its address, and can be used by everybody', async () => {
    await page.goto(`${app.adminUrl}${path}`)
    await page.frameLocator('iframe').getByRole('heading', { name: heading }).first().waitFor()
    expect(await findViolations(page)).toEqual([])
  })
})
