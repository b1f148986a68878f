import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShopStores } from '../../src/ports/stores.ts'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someProduct } from '../support/some-product.ts'
import { quotedBatch, type Stage, someDraft } from '../support/stage-edits.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

let browser: Browser
let app: SandboxApp
let page: Page
let frame: FrameLocator
let own: ShopStores
let stage: Stage
const faults: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  const shopId = app.world.shop.shopDomain
  own = app.house.stores.forShop(shopId)
  stage = { ...own, shopId, house: app.house.house }
  page = await browser.newPage({ viewport: desk })
  page.on('pageerror', ({ message }) => faults.push(message))
  frame = page.frameLocator('iframe')
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** Everybody can use the screen as it is shown, and nothing of it is cut off at the side. */
const expectUsable = async (): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect(await findViolations(page)).toEqual([])
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await appFrame(page).evaluate(overflow)).toBe(0)
  }
}

const rowOf = (name: string) => frame.locator(`[data-color="${name}"]`)
/** By the keyboard alone. */
const press = async (name: string) => {
  await frame.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}
const focusedTag = () => appFrame(page).evaluate<string>('document.activeElement.tagName')
const focused = () => appFrame(page).evaluate<string>('document.activeElement.textContent')

describe('the colours of a shop', () => {
  it('could not be read: that is said, with a way to try again', async () => {
    const error = { code: 'bug', message: 'Something went wrong on our side.' }
    await page.route('**/api/colors*', (route) => route.fulfill({ status: 500, json: { error } }))
    await page.goto(`${app.adminUrl}/colors`)
    await frame.getByText('Something went wrong on our side.').waitFor()
    await expectUsable()
    await page.unroute('**/api/colors*')
    await press('Try again')
    await frame.getByText('No colours yet').waitFor()
    await expectUsable()
  })

  it('come with those first that only the merchant knows, in pages', async () => {
    const tones = ['Light', 'Dark', 'Pale', 'Deep', 'Bright']
    const basics = ['Blue', 'Green', 'Pink', 'Brown', 'Grey', 'Yellow', 'Purple', 'Teal', 'Olive', 'Coral']
    const many = [...tones, 'Soft'].flatMap((tone) => basics.map((basic) => `${tone} ${basic}`))
    await own.mirror.keepMany([
      someProduct({ id: 'gid://shopify/Product/1', colors: ['Cognac', 'Navvy', 'Black/White', 'Sand'] }),
      someProduct({ id: 'gid://shopify/Product/2', colors: ['cognac', 'Zebra', 'Red'] }),
      someProduct({ id: 'gid://shopify/Product/3', colors: many }),
    ])
    await own.colorNames.refresh()
    await quotedBatch(stage, [
      someDraft({ product: 'a', color: 'Cognac', skipReason: 'nobody knows' }),
      someDraft({ product: 'b', color: 'cognac', skipReason: 'nobody knows' }),
      someDraft({ product: 'c', color: 'Sand' }),
    ])
    await page.goto(`${app.adminUrl}/colors`)
    await rowOf('cognac').waitFor()
    const names = () => frame.locator('.color-name s-text').allTextContents()
    expect((await names()).slice(0, 3)).toEqual(['Cognac', 'Navvy', 'Black/White'])
    expect(await names()).toHaveLength(50)
    expect(await rowOf('cognac').textContent()).toContain('2 products, 2 colorways')
    await expectUsable()
    await press('Show more colours')
    await expect.poll(names).toHaveLength(66)
  })

  it('are explained with one press, which says what comes of it', async () => {
    await press('Cognac means #9A463D')
    await rowOf('cognac').getByText('2 pictures that were skipped are taken up').waitFor()
    await rowOf('cognac').getByText('#9A463D, as you say').waitFor()
    expect(await own.colors.list()).toMatchObject([
      { name: 'cognac', meaning: { kind: 'color', hex: '#9A463D' } },
    ])
    expect(await focused()).toContain('Edit')
    await frame.getByRole('button', { name: 'To explain (1)' }).waitFor()
  })

  it('are edited in place by the keyboard: what cannot be is told beside the field, and nothing typed is lost', async () => {
    await press('Edit Sand')
    const field = rowOf('sand').getByRole('textbox', { name: 'Colour' })
    await expect.poll(focusedTag).toBe('S-COLOR-FIELD')
    await field.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('sandy')
    await page.keyboard.press('Enter')
    await rowOf('sand').getByText('“sandy” is no colour: write it like #1F2A44.').waitFor()
    expect(await field.inputValue()).toBe('sandy')
    await expect.poll(focusedTag).toBe('S-COLOR-FIELD')
    await expectUsable()
    await field.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('c2b280')
    await page.keyboard.press('Enter')
    await rowOf('sand').getByText('1 picture that waits keeps the colour').waitFor()
    expect(await focused()).toContain('Edit')
  })

  it('go back to what the shop says', async () => {
    await press('Edit Sand')
    await press('Back to what the shop says')
    await rowOf('sand').getByText('What the shop says counts again.').waitFor()
    expect(await own.colors.list()).toHaveLength(1)
  })

  it('may be patterns, too', async () => {
    await press('Edit Red')
    await rowOf('red')
      .getByRole('radio', { name: /^A pattern/ })
      .check()
    await rowOf('red').getByRole('button', { name: 'Save' }).click()
    await rowOf('red').getByText('A pattern, as you say').waitFor()
    await press('Edit Red')
    await expect.poll(focusedTag).toBe('FIELDSET')
    await page.keyboard.press('Escape')
    await rowOf('red').locator('.color-editor').waitFor({ state: 'detached' })
  })

  it('are found by their names and by what they need, in French too', async () => {
    await frame.getByRole('searchbox', { name: 'Search colours' }).fill('zeb')
    await rowOf('cognac').waitFor({ state: 'detached' })
    await rowOf('zebra').waitFor()
    await frame.getByRole('searchbox', { name: 'Search colours' }).fill('nothing like it')
    await frame.getByText('No colour is called “nothing like it”').waitFor()
    await expectUsable()
    await page.goto(`${app.adminUrl}/colors?only=own&locale=fr`)
    await frame.getByRole('button', { name: 'Modifier Cognac' }).waitFor()
    await expect.poll(() => frame.locator('.color-row').count()).toBe(2)
    await expectUsable()
  })

  it('made no fault on the page', () => {
    expect(faults).toEqual([])
  })
})
