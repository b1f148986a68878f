import sharp from 'sharp'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage } from '../support/stage-edits.ts'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someProduct } from '../support/some-product.ts'
import { approved, published, someDraft } from '../support/stage-edits.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const productCount = 24

let browser: Browser
let app: SandboxApp
let page: Page
let frame: FrameLocator
let stage: Stage
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp([], { workers: false })
  const { house, stores } = { house: app.house.house, stores: app.house.stores }
  const shopId = app.world.shop.shopDomain
  stage = { shopId, house, ...stores.forShop(shopId) }
  page = await browser.newPage({ viewport: desk })
  frame = page.frameLocator('iframe')
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})
