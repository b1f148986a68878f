import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someProduct } from '../support/some-product.ts'
import type { Stage } from '../support/stage-edits.ts'
import { stageApproved, stageLive } from '../support/stage-published.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
const who = 'staff 7 (Ada L.)'

let browser: Browser
let app: SandboxApp
let page: Page
let frame: FrameLocator
let stage: Stage
const faults: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  const { house, stores } = app.house
  const shopId = app.world.shop.shopDomain
  stage = { shopId, house, ...stores.forShop(shopId) }
  page = await browser.newPage({ viewport: desk })
  page.on('pageerror', ({ message }) => faults.push(message))
  frame = page.frameLocator('iframe')
})
afterAll(async () => {
  await page?.close()
  await app?.close()
  await browser?.close()
})

const open = (query = '', locale = 'en') =>
  page.goto(`${app.adminUrl}/published${query}${query === '' ? '?' : '&'}locale=${locale}`)

/** Everybody can use the screen as it is shown, and nothing of it is cut off at the side; on a phone and at a desk. */
const expectUsable = async (): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect(await findViolations(page)).toEqual([])
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await appFrame(page).evaluate(overflow)).toBe(0)
  }
}

const productOf = (number: number, colors = ['White', 'Navy', 'Forest green']) =>
  someProduct({
    id: `gid://shopify/Product/${number}`,
    title: `Rib Beanie ${String(number).padStart(2, '0')}`,
    colors,
    sizes: ['S', 'M'],
  })
const group = (number: number) =>
  frame.getByRole('region', { name: `Rib Beanie ${String(number).padStart(2, '0')}`, exact: true })

describe('what was published', () => {
  it('says that it could not be loaded, and tries again', async () => {
    const error = { code: 'bug', message: 'Something went wrong on our side.' }
    await page.route('**/api/published*', (route) => route.fulfill({ status: 500, json: { error } }))
    await open()
    await frame.getByText('This could not be loaded').waitFor()
    await expectUsable()
    await page.unroute('**/api/published*')
    await frame.getByRole('button', { name: 'Try again' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Nothing is live yet').waitFor()
    await expectUsable()
  })

  it('is shown by product, with what wants somebody first, and checked for feeds', async () => {
    const many = Array.from({ length: 24 }, (_, index) =>
      productOf(index + 10, index === 23 ? undefined : ['White', 'Navy']),
    )
    const well = await stageApproved(stage, app.house, { products: many, who })
    await stageLive(stage, well.publications)
    const small = { widthPx: 480, heightPx: 480, digitalSource: undefined }
    const tiny = await stageApproved(stage, app.house, {
      products: [productOf(40)],
      candidate: small,
      who: 'staff 9',
    })
    await stageLive(stage, tiny.publications)
    const [changed, refused, moving] = (
      await stageApproved(stage, app.house, {
        products: [productOf(1), productOf(2), productOf(3)],
        who: 'rule: approve what passes',
      })
    ).publications
    const [conflicting] = changed.placements
    const shown = productOf(1)
    await stage.mirror.keepMany([
      {
        ...shown,
        variants: shown.variants.map((variant) =>
          variant.id in conflicting.edit.variantMedia ? { ...variant, mediaId: shown.media[0].id } : variant,
        ),
      },
    ])
    await stage.publications.markConflict(changed.id, 'Rib Beanie 01 was given another picture since.')
    await stage.publications.markFailed(refused.id, 'Shopify does not answer: Colorway may not write here.')
    await stage.publications.begin(moving.id, { mediaIds: [], variantMedia: {} })

    await open()
    await group(3).getByText('Uploading').first().waitFor()
    await group(2)
      .getByText(/stays approved/)
      .first()
      .waitFor()
    await group(1).getByText('Now: this picture').first().waitFor()
    await group(40)
      .getByText(/^480 px: Google requires 500/)
      .first()
      .waitFor()
    await expectUsable()
  })

  it('goes on below, page by page', async () => {
    await frame.getByRole('button', { name: 'Show older ones' }).focus()
    await page.keyboard.press('Enter')
    // Which of those that were published at the same moment come first is nobody's promise.
    await group(10).waitFor()
    await group(33).getByText('Shown by all 2 variants').first().waitFor()
    expect(await group(33).getByText('Ada L.').count()).toBe(2)
  })

  it('is narrowed by what wants attention, by words and by who, and the address keeps that', async () => {
    await frame.getByLabel('Show', { exact: true }).selectOption('attention')
    await group(33).waitFor({ state: 'detached' })
    await expect.poll(() => frame.getByRole('region', { name: /^Rib Beanie/ }).count()).toBe(3)
    await frame.getByLabel('Published by').selectOption('staff 9')
    await group(1).waitFor({ state: 'detached' })
    await group(40).waitFor()
    await frame.getByLabel('Published by').selectOption('all')
    await frame.getByLabel('Search products').fill('beanie 02')
    await group(40).waitFor({ state: 'detached' })
    await group(2).waitFor()
    await frame.getByLabel('Search products').fill('nothing of the kind')
    await frame.getByText('No picture matches').waitFor()
    await frame.getByRole('button', { name: 'Show all pictures' }).click()
    await group(3).waitFor()
  })

  it('is taken back after a question that says what it comes to, by the keyboard', async () => {
    await open('?search=beanie 33')
    await group(33).getByRole('button', { name: 'Undo all pictures of Rib Beanie 33' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Take 2 pictures back?').waitFor()
    await frame.getByText(/get back what they showed before/).waitFor()
    await expectUsable()
    await page.keyboard.press('Escape')
    await frame.getByText('Take 2 pictures back?').waitFor({ state: 'hidden' })
    await group(33).getByRole('button', { name: 'Undo Rib Beanie 33 in Navy' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Take 1 picture back?').waitFor()
    await page.keyboard.press('Enter')
    await group(33).getByText('Being taken back').waitFor()
    const { rows } = await stage.published.list({ limit: 1 }, { search: 'beanie 33' })
    const back = rows[0].pictures.find(({ standing }) => standing === 'being-taken-back')
    expect(back?.colorwayLabel).toBe('Navy')
    await stage.publications.markUndone(back?.publicationId ?? '', {
      editIds: [back?.editId ?? ''],
      notes: undefined,
    })
    await group(33).getByText('Taken back', { exact: true }).waitFor()
    await group(33).getByRole('button', { name: 'Put live again: Rib Beanie 33 in Navy' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Put 1 picture live again?').waitFor()
    await page.keyboard.press('Enter')
    await group(33).getByText('On its way').waitFor()
  })

  it('has a conflict left as it is, and the focus is never lost', async () => {
    await open('?show=conflict')
    await group(1).getByRole('button', { name: 'Leave as it is: Rib Beanie 01 in Navy' }).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() =>
        group(1)
          .getByRole('button', { name: /^Leave/ })
          .count(),
      )
      .toBe(1)
    expect(await appFrame(page).evaluate('document.activeElement === document.body')).toBe(false)
    await group(1)
      .getByRole('button', { name: /^Leave/ })
      .focus()
    await page.keyboard.press('Enter')
    await frame.getByText('No picture matches').waitFor()
    await expect.poll(() => appFrame(page).evaluate('document.activeElement === document.body')).toBe(false)
  })

  it('speaks French', async () => {
    await open('', 'fr')
    await group(33).getByText('En ligne', { exact: true }).first().waitFor()
    await expectUsable()
  })
})

it('shows no error on the way', () => {
  expect(faults).toEqual([])
})
