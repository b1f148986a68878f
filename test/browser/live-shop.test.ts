import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { stageShop } from '../support/stage-shop.ts'

const waitMs = 60_000

let browser: Browser
let app: SandboxApp
let page: Page
let frame: FrameLocator
const faults: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'])
  await stageShop(app.house, app.world.shop.shopDomain)
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(waitMs)
  page.on('pageerror', ({ message }) => faults.push(message))
  frame = page.frameLocator('iframe')
})
afterAll(async () => {
  await page?.close()
  await app?.close()
  await browser?.close()
})

/** The first variant without a picture, and its colour. */
const bareVariant = () => {
  const [{ media, variants }] = app.world.shop.products()
  const bare = variants.find(({ mediaId }) => mediaId === undefined || mediaId === null)
  if (!bare) throw new Error('Every variant of the sandbox product has a picture.')
  return { variantId: bare.id, title: bare.title, mediaId: media[0].id }
}

const published = () => frame.locator('s-badge').getByText('Live', { exact: true })

describe('somebody else’s change', () => {
  it('is told where it is, and can be approved over', async () => {
    const { variantId, mediaId } = bareVariant()
    app.world.shop.merchant.replaceVariantMedia(variantId, mediaId)
    await page.goto(`${app.adminUrl}/batches`)
    await frame.getByRole('button', { name: /^Publish \d+ approved$/ }).click()
    await frame.getByText(/ problem/).waitFor()
    await frame.getByRole('button', { name: 'Show details' }).click()
    await frame
      .getByText(/was given another picture since/)
      .first()
      .waitFor()
    await frame.getByRole('button', { name: /^Approve again: / }).click()
    await frame.getByRole('button', { name: 'Publish 1 approved' }).click()
    await expect
      .poll(() => app.world.shop.products()[0].variants.find(({ id }) => id === variantId)?.mediaId, {
        timeout: waitMs,
      })
      .not.toBe(mediaId)
    await page.goto(`${app.adminUrl}/published`)
    await published().nth(1).waitFor()
  })
})

describe('the shop’s other languages', () => {
  const allow = () => frame.getByRole('button', { name: 'Allow translations' })
  // A button that is busy has no name meanwhile: only the question itself tells whether it is still asked.
  const question = () => frame.getByText('Do you sell in more than one language?')

  it('are asked for once pictures are live; who says no to Shopify may be asked again', async () => {
    await page.goto(`${app.adminUrl}/published`)
    await allow().click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await allow().waitFor()
    expect(app.world.shop.oauth.scopes).not.toContain('write_translations')
  })

  it('are granted in Shopify’s own dialog', async () => {
    await allow().click()
    await page.getByRole('button', { name: 'Update permissions' }).click()
    await question().waitFor({ state: 'detached' })
    expect(app.world.shop.oauth.scopes).toEqual(
      expect.arrayContaining(['read_locales', 'read_translations', 'write_translations']),
    )
  })

  it('are no longer asked for where one language is enough', async () => {
    app.world.shop.oauth.scopes = app.world.shop.oauth.scopes.filter((scope) => !scope.includes('locales'))
    await page.goto(`${app.adminUrl}/published`)
    await frame.getByRole('button', { name: 'One language is enough' }).click()
    await question().waitFor({ state: 'detached' })
    await page.goto(`${app.adminUrl}/published`)
    await published().first().waitFor()
    expect(await question().count()).toBe(0)
    const { settings } = app.house.stores.forShop(app.world.shop.shopDomain)
    expect(await settings.get()).toMatchObject({ translateAltTexts: false })
  })
})

it('shows no error on the way', () => {
  expect(faults).toEqual([])
})
