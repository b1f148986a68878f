import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShopSettings } from '../../src/domain/shop-settings.ts'
import type { ShopStores } from '../../src/ports/stores.ts'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someProduct } from '../support/some-product.ts'
import { inReview, type Stage, someDraft } from '../support/stage-edits.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

let browser: Browser
let app: SandboxApp
let page: Page
let frame: FrameLocator
let own: ShopStores
const faults: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false, providers: {} })
  const shopId = app.world.shop.shopDomain
  own = app.house.stores.forShop(shopId)
  page = await browser.newPage({ viewport: desk })
  page.setDefaultTimeout(10_000)
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

/** A text box, whatever kind; the label may be that of a number or an amount. */
const field = (name: string) => frame.getByLabel(name, { exact: true }).first()
/** The bar of the admin, around the app. */
const bar = () => page.getByRole('region', { name: 'Unsaved changes' })
const save = () => bar().getByRole('button', { name: 'Save' }).click()
const saved = async (key: keyof ShopSettings) => (await own.settings.get())[key]
const focusedId = () => appFrame(page).evaluate<string>('document.activeElement.id')
const press = async (name: string) => {
  await frame.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

describe('the settings', () => {
  it('could not be read: that is said, with a way to try again', async () => {
    const error = { code: 'bug', message: 'Something went wrong on our side.' }
    await page.route('**/api/settings', (route) => route.fulfill({ status: 500, json: { error } }))
    await page.goto(`${app.adminUrl}/settings`)
    await frame.getByText('Something went wrong on our side.').waitFor()
    await expectUsable()
    await page.unroute('**/api/settings')
    await press('Try again')
    await field('Usual prompt').waitFor()
  })

  it('show what they make of the shop’s own products', async () => {
    const shopId = app.world.shop.shopDomain
    await own.mirror.keepMany([someProduct({ title: 'Classic Tee', handle: 'classic-tee' })])
    const stage: Stage = { ...own, shopId, house: app.house.house }
    await inReview(stage, [someDraft({ product: 'waits' })])
    await page.reload()
    await frame.getByText('Example: Classic Tee, Navy').waitFor()
    await frame.getByText(/^Change only the color of the t-shirt to White/).waitFor()
    await frame
      .getByText(/WaveSpeed: \d+ of 800 characters/)
      .first()
      .waitFor()
    await field('Alt text').fill('{thing} in {color}')
    await frame.getByText('Example: t-shirt in Navy').waitFor()
    await bar().waitFor()
    await expectUsable()
    await bar().getByRole('button', { name: 'Discard' }).click()
    expect(await field('Alt text').inputValue()).toBe('{product}, {color}')
    await bar().waitFor({ state: 'hidden' })
  })

  const bad = [
    ['candidatesPerAttempt', '7', /a whole number from 1 to 6/],
    ['batchCapUsd', '-1', /A cap is an amount/],
    ['dayCapUsd', '2000000', /A cap is an amount/],
    ['monthCapUsd', '', /A cap is an amount/],
    ['promptTemplate', 'Make it {colour}.', /A prompt knows no \{colour\}/],
    ['passDeltaE', '101', /a number from 0 to 100/],
    ['failDeltaE', '-3', /a number from 0 to 100/],
    ['passOldHueShare', '130', /a number from 0 to 1/],
    ['passStructure', '', /a number from 0 to 1/],
    ['altTextPattern', '{vendor}', /A pattern knows no \{vendor\}/],
    ['filenamePattern', ' ', /A pattern has 1 to 300 characters/],
    ['jpegQuality', '0', /a whole number from 1 to 100/],
    ['appearanceOptions', 'Size', /Size is about size/],
  ] as const

  it('tell what is wrong beside each field, keep what was typed, and give the focus to the first', async () => {
    const control = (key: string) =>
      frame
        .locator(`#setting-${key}`)
        .getByRole('textbox')
        .or(frame.locator(`#setting-${key}`).getByRole('spinbutton'))
    for (const [key, text] of bad) await control(key).fill(text)
    await save()
    await expect.poll(focusedId).toBe('setting-candidatesPerAttempt')
    for (const [key, text, message] of bad) {
      expect(await control(key).inputValue(), key).toBe(text)
      await frame.locator(`#setting-${key}`).getByText(message).waitFor()
    }
    await expectUsable()
    await bar().getByRole('button', { name: 'Discard' }).click()
    expect(await own.settings.get()).toMatchObject({ dayCapUsd: 100, altTextPattern: '{product}, {color}' })
  })

  it('tell what is wrong with a prompt for a product type at its place, and keep a good one', async () => {
    await press('Add a prompt for a product type')
    const named = frame.locator('.template')
    await named.getByLabel('Product type, or what it is').fill('Hoodies')
    await named.getByLabel('Prompt', { exact: true }).fill('Make the {thing} nice.')
    await named.getByText(/says what the thing is to look like/).waitFor()
    await save()
    await expect.poll(focusedId).toMatch(/^setting-promptTemplates/)
    await named.getByLabel('Prompt', { exact: true }).fill('Make the {thing} {color}.')
    await frame.getByText('Make the t-shirt White.').waitFor()
    await save()
    await bar().waitFor({ state: 'hidden' })
    expect(await saved('promptTemplates')).toEqual({ Hoodies: 'Make the {thing} {color}.' })
  })

  it('order editors by buttons and by keys', async () => {
    for (const name of ['Segmind', 'WaveSpeed']) await frame.getByRole('checkbox', { name }).check()
    await press('Move WaveSpeed up')
    await frame.getByRole('checkbox', { name: 'Segmind' }).press('Alt+ArrowUp')
    await frame.getByRole('checkbox', { name: 'Segmind' }).press('Alt+ArrowDown')
    await save()
    await bar().waitFor({ state: 'hidden' })
    expect(await saved('editors')).toEqual(['wavespeed', 'segmind'])
  })

  it('let a rule approve, and say what it would approve and that it publishes nothing', async () => {
    await frame.getByRole('switch', { name: /^Approve pictures that pass/ }).check()
    await frame.getByText(/1 picture that waits for review fits it now/).waitFor()
    await field('If the colour is at most so far from its target').fill('0')
    await frame.getByText(/0 pictures that wait for review fit it now/).waitFor()
    await field('If the colour is at most so far from its target').fill('-1')
    await frame.getByText(/The limit is a number from 0 to 100/).waitFor()
    await expectUsable()
    await field('If the colour is at most so far from its target').fill('1.5')
    await save()
    await bar().waitFor({ state: 'hidden' })
    expect(await own.settings.get()).toMatchObject({ approvePassing: true, approveDeltaE: 1.5 })
  })

  it('do not overwrite what somebody else changed meanwhile', async () => {
    await field('In a day').fill('40')
    await own.settings.set({ dayCapUsd: 60, monthCapUsd: 500 })
    await save()
    await frame.getByText(/Somebody changed this meanwhile to: 60/).waitFor()
    expect(await saved('dayCapUsd')).toBe(60)
    expect(await field('In a day').inputValue()).toBe('40')
    await save()
    await bar().waitFor({ state: 'hidden' })
    expect(await own.settings.get()).toMatchObject({ dayCapUsd: 40, monthCapUsd: 500 })
  })

  it('ask before what was not saved is left', async () => {
    await field('In a day').fill('41')
    await page.getByRole('navigation').getByRole('link', { name: 'Colours' }).click()
    await page.getByRole('button', { name: 'Stay' }).click()
    expect(await field('In a day').inputValue()).toBe('41')
    await page.getByRole('navigation').getByRole('link', { name: 'Colours' }).click()
    await page.getByRole('button', { name: 'Leave page' }).click()
    await frame.getByRole('heading', { name: 'Colours', exact: true }).waitFor()
    expect(await saved('dayCapUsd')).toBe(40)
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
    expect(await field('In a day').inputValue()).toBe('40')
  })
})

describe('keys', () => {
  const dialog = () => frame.locator('s-modal')
  const keys = () => app.house.accounts.forShop(app.world.shop.shopDomain).list()

  it('that are not accepted are not kept, and bad terms are told beside their fields', async () => {
    await press('Enter key for WaveSpeed')
    await dialog().getByLabel('Key', { exact: true }).fill('not-the-right-key')
    await dialog().getByLabel('Price of a picture').fill('500')
    await dialog().getByLabel('Starts per minute').fill('0')
    await dialog().getByLabel('Calls at once').fill('1.5')
    await dialog().getByRole('button', { name: 'Save key' }).click()
    await dialog().getByText('A price is an amount in US dollars from 0 to 100.').waitFor()
    await dialog().getByText('Starts per minute are a number above 0').waitFor()
    await dialog().getByText('Calls at once are a whole number').waitFor()
    await expect.poll(focusedId).toBe('key-priceUsd')
    await expectUsable()
    for (const name of ['Price of a picture', 'Starts per minute', 'Calls at once'])
      await dialog().getByLabel(name).fill('')
    await dialog().getByLabel('Model', { exact: true }).fill('no/such-model')
    await dialog().getByRole('button', { name: 'Save key' }).click()
    await dialog()
      .getByText(/does not know the model no\/such-model/)
      .waitFor()
    await expect.poll(focusedId).toBe('key-model')
    await dialog().getByLabel('Model', { exact: true }).fill('')
    await dialog().getByRole('button', { name: 'Save key' }).click()
    await dialog()
      .getByText(/^It was not kept/)
      .waitFor()
    expect(await dialog().getByLabel('Key', { exact: true }).inputValue()).toBe('not-the-right-key')
    expect(await keys()).toEqual([])
  })

  it('that are accepted are kept and never shown again, and go after a question', async () => {
    const key = app.world.providers?.of('wavespeed').apiKey ?? ''
    await dialog().getByLabel('Key', { exact: true }).fill(key)
    await dialog().getByLabel('Calls at once').fill('3')
    await dialog().getByRole('button', { name: 'Save key' }).click()
    await page.getByText('WaveSpeed accepts the key. It is saved.').waitFor()
    expect(await keys()).toMatchObject([{ provider: 'wavespeed', atOnce: 3 }])
    await press('Change the key for WaveSpeed')
    expect(await dialog().getByLabel('Key', { exact: true }).inputValue()).toBe('')
    await dialog().getByLabel('Calls at once').fill('4')
    await dialog().getByRole('button', { name: 'Save key' }).click()
    await page.getByText('Saved. The key stays as it was.').waitFor()
    expect(await keys()).toMatchObject([{ provider: 'wavespeed', atOnce: 4 }])
    await press('Remove the key for WaveSpeed')
    await dialog().getByText('Remove your key for WaveSpeed?').waitFor()
    await dialog().getByRole('button', { name: 'Remove' }).click()
    await frame.getByRole('button', { name: 'Enter key for WaveSpeed' }).waitFor()
    expect(await keys()).toEqual([])
  })

  it('whose provider does not answer now are kept only if the merchant says so', async () => {
    const error = { code: 'unavailable', message: 'Segmind could not be reached.' }
    await page.route('**/api/editors/segmind', (route) =>
      route.request().postData()?.includes('untested')
        ? route.fallback()
        : route.fulfill({ status: 503, json: { error } }),
    )
    await press('Enter key for Segmind')
    await dialog().getByLabel('Key', { exact: true }).fill('some-key-of-segmind')
    await dialog().getByRole('button', { name: 'Save key' }).click()
    await dialog().getByText('Segmind could not be reached.').waitFor()
    expect(await keys()).toEqual([])
    await expectUsable()
    await dialog().getByRole('button', { name: 'Save it untested' }).click()
    await page.getByText(/^The key is saved untested/).waitFor()
    expect(await keys()).toMatchObject([{ provider: 'segmind' }])
  })

  it('and all else is there in French, too', async () => {
    await page.goto(`${app.adminUrl}/settings?locale=fr`)
    await frame.getByRole('heading', { name: 'Limites de dépense' }).waitFor()
    await frame.getByText('Exemple : Classic Tee, Navy').waitFor()
    await expectUsable()
    expect(faults).toEqual([])
  })
})
