import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../src/database/connect.ts'
import { openBrowser } from '../support/browser.ts'
import { drawPicture } from '../support/draw-picture.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { type PhotographedProduct, stageBusyShop } from '../support/stage-busy-shop.ts'
import { createTestLog } from '../support/test-log.ts'

const waitMs = 30_000
const inReview = 120
const colorsOfProduct = 8

const drawn = (title: string): PhotographedProduct => {
  const draw = async (thing: string) => ({
    bytes: await drawPicture({ thing, widthPx: 400, heightPx: 400 }),
    widthPx: 400,
    heightPx: 400,
  })
  return { title, original: () => draw('#B9B4A8'), inColor: draw }
}

let browser: Browser
let app: SandboxApp
let db: Database
let pages: Page[] = []

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  const { databaseUrl: url = '' } = app.world.config
  db = connectDatabase({ url, log: createTestLog([]) })
  await stageBusyShop({
    db,
    storage: app.house.storage,
    shopId: app.world.shop.shopDomain,
    photographed: [drawn('Tee'), drawn('Mug')],
    edits: inReview,
    inReview,
    products: 1,
  })
})
afterEach(async () => {
  for (const page of pages) await page.close()
  pages = []
})
afterAll(async () => {
  await browser?.close()
  await db?.$disconnect()
  await app?.close()
})

interface Visit {
  readonly path?: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

const desk = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

/** Somebody opens the review. */
const visit = async ({ path = '/review', viewport = desk }: Visit = {}) => {
  const page = await browser.newPage({ viewport })
  page.setDefaultTimeout(waitMs)
  pages.push(page)
  await page.goto(`${app.adminUrl}${path}`)
  return { page, frame: page.frameLocator('iframe') }
}

const candidates = () => app.house.stores.forShop(app.world.shop.shopDomain).candidates
const position = (frame: FrameLocator) => frame.getByText(/^\d+ of \d+$/)
const activeElement = (page: Page) =>
  appFrame(page).evaluate<string | null>(`document.activeElement.getAttribute('data-candidate')`)
const overflowPx = (page: Page) =>
  appFrame(page).evaluate<number>('document.documentElement.scrollWidth - innerWidth')

describe('one at a time', () => {
  it('goes beyond what was loaded first, and comes back', async () => {
    const { page, frame } = await visit()
    await frame.getByText(`1 of ${inReview}`).waitFor()
    for (let step = 2; step <= 70; step++) {
      await page.keyboard.press('j')
      await frame.getByText(`${step} of ${inReview}`).waitFor()
    }
    await page.keyboard.press('k')
    await frame.getByText(`69 of ${inReview}`).waitFor()
    // Nothing jumps when the list is looked at again, as somebody changed their mind about another picture.
    const looked = page.waitForResponse((response) => response.url().includes('/api/review'))
    const { rows } = await candidates().listInReview({ limit: inReview })
    await candidates().decide(rows[100].id, { kind: 'reject', decidedBy: 'somebody else' })
    await candidates().takeBack(rows[100].id, 'somebody else')
    await looked
    await frame.getByText(`69 of ${inReview}`).waitFor()
  })

  it('stays zoomed in the same place from picture to picture', async () => {
    const { page, frame } = await visit()
    await frame.getByText(`1 of ${inReview}`).waitFor()
    const look = () => frame.locator('.viewing').getAttribute('style')
    const unzoomed = await look()
    expect(unzoomed).toContain('none')
    for (const key of ['+', '+', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key)
    const zoomed = await look()
    expect(zoomed).not.toBe(unzoomed)
    await page.keyboard.press('j')
    await frame.getByText(`2 of ${inReview}`).waitFor()
    expect(await look()).toBe(zoomed)
    await page.keyboard.press('2')
    await expect.poll(look).toBe(zoomed)
    await page.keyboard.press('0')
    await expect.poll(look).toBe(unzoomed)
    await page.keyboard.press('1')
    await frame.locator('.comparison-side').waitFor()
    const box = await frame.locator('.picture-after').boundingBox()
    if (!box) throw new Error('There is no picture.')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect.poll(look).not.toBe(unzoomed)
  })

  it('shows all colours of the product beside each other, and marks the one that differs', async () => {
    const [first] = (await candidates().listInReview({ limit: 1 })).rows
    const siblings = await candidates().listSiblings(first.edit.id)
    const odd = siblings.find(({ editId }) => editId !== first.edit.id)
    if (!odd) throw new Error('There is no other colour.')
    const report = { ...odd.report, maskShare: 0.6, maskBox: { left: 0, top: 0, width: 0.9, height: 0.9 } }
    await db.candidate.updateMany({
      where: { id: odd.id },
      data: { report: JSON.parse(JSON.stringify(report)) },
    })
    const { page, frame } = await visit()
    await frame.getByText(`1 of ${inReview}`).waitFor()
    await page.keyboard.press('3')
    const tiles = frame.getByRole('list', { name: /^All colours of/ }).getByRole('listitem')
    await expect.poll(() => tiles.count()).toBe(siblings.length + 1)
    const marked = frame.locator('.color-odd')
    expect(await marked.count()).toBe(1)
    await expect.poll(() => marked.textContent()).toContain('More of the product is recoloured here')
    expect(await findViolations(page)).toEqual([])
    await marked.click()
    await expect.poll(() => frame.locator('.facts-colorway').textContent()).toBe(odd.colorwayLabel)
  })
})

describe('the grid', () => {
  it('is walked, chosen from and decided on by keys alone, and what was done is taken back', async () => {
    const { page, frame } = await visit({ path: '/review?view=grid' })
    const cards = frame.locator('[data-candidate]')
    await cards.first().waitFor()
    const ids = (await candidates().listInReview({ limit: 20 })).rows.map(({ id }) => id)
    await expect.poll(() => activeElement(page)).toBe(ids[0])
    await page.keyboard.press('s')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('s')
    await frame.getByText('2 chosen').waitFor()
    await page.keyboard.press('ArrowDown')
    const below = await activeElement(page)
    expect(ids.indexOf(String(below))).toBeGreaterThan(2)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => activeElement(page)).toBe(ids[1])
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('a')
    await frame.getByText('2 chosen').waitFor({ state: 'detached' })
    await expect.poll(() => candidates().countInReview(), { timeout: waitMs }).toBe(inReview - 2)
    await expect.poll(() => activeElement(page)).toBe(ids[2])
    await page.keyboard.press('z')
    await expect.poll(() => candidates().countInReview(), { timeout: waitMs }).toBe(inReview)
    await page.keyboard.press('Enter')
    await position(frame).waitFor()
    await page.keyboard.press('g')
    await cards.first().waitFor()
  })

  it('loads on as it is scrolled', async () => {
    const { frame } = await visit({ path: '/review?view=grid' })
    const cards = frame.locator('[data-candidate]')
    await cards.first().waitFor()
    const scroll = async () => {
      // The last one is another as soon as there are more: no waiting until it stands still.
      await cards.evaluateAll((all) => all.at(-1)?.scrollIntoView())
      return cards.count()
    }
    await expect.poll(scroll, { timeout: waitMs }).toBe(inReview)
  })

  it('fits a phone, and opens what is touched', async () => {
    const { page, frame } = await visit({ path: '/review?view=grid', viewport: phone })
    await frame.locator('[data-candidate]').first().waitFor()
    expect(await overflowPx(page)).toBeLessThanOrEqual(0)
    expect(await findViolations(page)).toEqual([])
    await frame.locator('[data-candidate]').nth(1).click()
    await frame.getByText(`2 of ${inReview}`).waitFor()
    expect(await overflowPx(page)).toBeLessThanOrEqual(0)
  })
})

describe('all that pass', () => {
  it('are counted under the limit that is entered, and a wrong one is told beside it', async () => {
    const { page, frame } = await visit()
    await frame.getByText(`1 of ${inReview}`).waitFor()
    await frame.getByRole('button', { name: 'Approve all that pass' }).click()
    const limit = frame.getByLabel('Colour difference at most (ΔE)')
    await limit.waitFor()
    const { rows } = await candidates().listInReview({ limit: inReview })
    const under = (most: number) =>
      rows.filter(({ verdict, report }) => verdict === 'pass' && (report.deltaE00 ?? 9) <= most).length
    await frame.getByRole('button', { name: `Approve ${under(3)}` }).waitFor()
    await limit.fill('0.5')
    await frame.getByRole('button', { name: `Approve ${under(0.5)}` }).waitFor()
    await limit.fill('')
    await frame.getByText('Enter a number, for example 3.').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await candidates().countInReview()).toBe(inReview)
  })
})

describe('two people', () => {
  it('never decide the same twice: the second sees what the first did', async () => {
    const first = await visit()
    const second = await visit()
    for (const { frame } of [first, second]) await frame.getByText(`1 of ${inReview}`).waitFor()
    const [current] = (await candidates().listInReview({ limit: 1 })).rows
    await first.page.keyboard.press('a')
    await first.frame.getByText(`of ${inReview - 1}`).waitFor()
    await expect.poll(() => candidates().countInReview(), { timeout: waitMs }).toBe(inReview - 1)
    await second.page.keyboard.press('x')
    await second.frame.getByText('The colour is off').waitFor()
    await second.page.keyboard.press('Enter')
    await second.frame.getByText(/Somebody else decided first: .* is now “Approved”/).waitFor()
    const kept = await db.decision.findMany({ where: { candidateId: current.id, takenBackAt: null } })
    expect(kept.map(({ kind }) => kind)).toEqual(['approve'])
    await first.page.keyboard.press('z')
    await expect.poll(() => candidates().countInReview(), { timeout: waitMs }).toBe(inReview)
  })

  it('see what the other decided vanish from their own list', async () => {
    const { frame } = await visit({ path: '/review?view=grid' })
    const { rows } = await candidates().listInReview({ limit: 2 })
    const card = frame.locator(`[data-candidate="${rows[1].id}"]`)
    await card.waitFor()
    await candidates().decide(rows[1].id, { kind: 'approve', decidedBy: 'somebody else' })
    await card.waitFor({ state: 'detached' })
    await candidates().takeBack(rows[1].id, 'somebody else')
  })
})

describe('a server that is away', () => {
  it('is told, and loses no decision', async () => {
    const { page, frame } = await visit()
    await frame.getByText(`1 of ${inReview}`).waitFor()
    await page.route('**/api/**', (route) => route.abort())
    await page.keyboard.press('a')
    await frame.getByText(/decision waits to be sent/).waitFor()
    await page.unroute('**/api/**')
    await expect.poll(() => candidates().countInReview(), { timeout: waitMs }).toBe(inReview - 1)
    await frame.getByText(/decision waits to be sent/).waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await expect.poll(() => candidates().countInReview(), { timeout: waitMs }).toBe(inReview)
  })

  it('that answers an error at first says so, and is asked again', async () => {
    const page = await browser.newPage({ viewport: desk })
    pages.push(page)
    await page.route('**/api/review**', (route) =>
      route.fulfill({ status: 500, json: { error: { code: 'bug', message: 'It broke.' } } }),
    )
    await page.goto(`${app.adminUrl}/review`)
    const frame = page.frameLocator('iframe')
    await frame.getByText(/It broke/).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.unroute('**/api/review**')
    await frame.getByText(`1 of ${inReview}`).waitFor()
  })
})

it('speaks French', async () => {
  const { page, frame } = await visit({ path: '/review?view=grid&locale=fr' })
  await frame.getByText(`${colorsOfProduct} coloris en attente`).first().waitFor()
  expect(await findViolations(page)).toEqual([])
})
