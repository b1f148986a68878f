import { readFile } from 'node:fs/promises'
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
const ada = 'staff 7 (Ada L.)'

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
  page.goto(`${app.adminUrl}/activity${query}${query === '' ? '?' : '&'}locale=${locale}`)

/** Everybody can use the screen as it is shown, and nothing of it is cut off at the side; on a phone and at a desk. */
const expectUsable = async (): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect(await findViolations(page)).toEqual([])
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await appFrame(page).evaluate(overflow)).toBe(0)
  }
}

const line = (text: string | RegExp) => frame.getByRole('listitem').filter({ hasText: text })

const productOf = (number: number, title: string) =>
  someProduct({ id: `gid://shopify/Product/${number}`, title, colors: ['White', 'Navy', 'Sand'] })

describe('the log', () => {
  it('says that it could not be loaded, and tries again', async () => {
    const error = { code: 'bug', message: 'Something went wrong on our side.' }
    await page.route('**/api/activity*', (route) => route.fulfill({ status: 500, json: { error } }))
    await open()
    await frame.getByText('This could not be loaded').waitFor()
    await expectUsable()
    await page.unroute('**/api/activity*')
    await frame.getByRole('button', { name: 'Try again' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Nobody has done anything yet').waitFor()
    await expectUsable()
  })

  it('tells who did what in sentences, the same of moments in one', async () => {
    const products = [productOf(1, 'Rib Beanie'), productOf(2, '=HYPERLINK("x") tee')]
    const { publications } = await stageApproved(stage, app.house, { products, who: ada })
    await stageLive(stage, publications)
    await stage.publications.requestUndo({ kind: 'products', ids: [products[0].id] }, 'staff 9')
    await stageApproved(stage, app.house, {
      products: [productOf(3, 'Morning Mug')],
      who: 'rule: approve what passes',
    })
    await stage.settings.set({ galleryPosition: 'first' }, { setBy: ada })
    await stage.colors.set('Midnight', { kind: 'color', hex: '#101030' }, ada)
    await stage.colors.remove('Midnight', ada)
    for (let change = 0; change < 30; change++)
      await stage.settings.set({ dayCapUsd: 10 + change }, { setBy: ada })
    const { publications: alone } = await stageApproved(stage, app.house, {
      products: [someProduct({ id: 'gid://shopify/Product/4', title: 'Court Sneaker' })],
      who: ada,
    })
    expect(alone).toHaveLength(1)

    await open()
    await line('published Court Sneaker in Navy').waitFor()
    await line('approved Court Sneaker in Navy').waitFor()
    await line(/planned a batch of 1 picture$/).waitFor()
    await expectUsable()
  })

  it('goes on further back, by the keyboard', async () => {
    await frame.getByRole('button', { name: 'Show earlier activity' }).focus()
    await page.keyboard.press('Enter')
    await line('removed “midnight” from the colours').waitFor()
    await line('changed a setting: place in the gallery, end → first').waitFor()
    await line('took 2 pictures off the shop again').waitFor()
    await line('approved 4 pictures').waitFor()
    await line('Rule “approve what passes” approved 2 pictures').waitFor()
    expect(await line(/ moved /).count()).toBe(0)
  })

  it('is narrowed by what, who, product and days, and the address keeps that', async () => {
    await frame.getByLabel('What', { exact: true }).selectOption('publishing')
    await line(/changed a setting/)
      .first()
      .waitFor({ state: 'detached' })
    await frame.getByLabel('Who').selectOption('staff 9')
    await line(/ published /)
      .first()
      .waitFor({ state: 'detached' })
    await line('took 2 pictures off the shop again').waitFor()
    await frame.getByLabel('Who').selectOption('all')
    await frame.getByLabel('What', { exact: true }).selectOption('all')
    await frame.getByLabel('Product', { exact: true }).fill('mug')
    await line('took 2 pictures off the shop again').waitFor({ state: 'detached' })
    await line('approved 2 pictures').waitFor()
    await page.reload()
    await line('approved 2 pictures').waitFor()
    expect(await line(/changed a setting/).count()).toBe(0)
  })

  it('shows what Colorway did by itself to those who ask for it', async () => {
    await open('?by=colorway&product=beanie')
    await line('moved 2 pictures to “Published”').waitFor()
  })

  it('tells beside their fields that days are the wrong way around', async () => {
    await open('?from=2026-11-20&to=2026-11-10')
    await frame.getByText('This day is before the first one.').waitFor()
    await expectUsable()
    await frame.getByLabel('To', { exact: true }).fill('2026-11-21')
    await page.keyboard.press('Tab')
    await frame.getByText('This day is before the first one.').waitFor({ state: 'detached' })
  })

  it('can be taken along as CSV, which no spreadsheet runs', async () => {
    await open('?group=review')
    await line(/ approved /)
      .first()
      .waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Export as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('colorway-activity.csv')
    const [header, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(header).toBe('at (UTC),who,what,product,product id,colour,batch,name,from,to,reason')
    expect(rows).toHaveLength(7)
    expect(rows[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,staff 7 \(Ada L\.\),approved,Court Sneaker,/)
    expect(rows.filter((row) => row.includes(`,"'=HYPERLINK(""x"") tee",`))).toHaveLength(2)
  })

  it('speaks French', async () => {
    await open('', 'fr')
    await line('a approuvé Court Sneaker en Navy').waitFor()
    await expectUsable()
  })
})

it('shows no error on the way', () => {
  expect(faults).toEqual([])
})
