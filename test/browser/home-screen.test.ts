import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase } from '../../src/database/connect.ts'
import type { ShopStores } from '../../src/ports/stores.ts'
import { openBrowser } from '../support/browser.ts'
import { drawProduct } from '../support/drawn-catalog.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someProduct } from '../support/some-product.ts'
import {
  inReview,
  quotedBatch,
  runningBatch,
  type Stage,
  someDraft,
  someQuote,
} from '../support/stage-edits.ts'

const desk = { width: 1280, height: 800 }
/** Four pictures are made, in seconds where nobody else wants the processor. */
const busyMachineMs = 240_000
const phone = { width: 390, height: 844 }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Everybody can use the screen as it is shown, and nothing of it is cut off at the side; at a desk and on a phone. */
const expectUsable = async (page: Page): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect(await findViolations(page)).toEqual([])
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await appFrame(page).evaluate(overflow)).toBe(0)
  }
}

describe('the first screen', () => {
  let app: SandboxApp
  let page: Page
  let frame: FrameLocator
  let shopId: string
  let own: ShopStores
  let stage: Stage
  const faults: string[] = []
  const press = async (name: string | RegExp) => {
    await frame.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    app = await openSandboxApp(['morning-mug', 'rib-beanie'], { workers: false })
    shopId = app.world.shop.shopDomain
    own = app.house.stores.forShop(shopId)
    stage = { ...own, shopId, house: app.house.house }
    page = await browser.newPage({ viewport: desk })
    page.setDefaultTimeout(60_000)
    page.on('pageerror', ({ message }) => faults.push(message))
    frame = page.frameLocator('iframe')
  })
  afterAll(async () => {
    await page?.close()
    await app?.close()
  })

  it('says that it could not be loaded, and goes on by itself', async () => {
    const error = { code: 'bug', message: 'Something went wrong on our side.' }
    await page.route('**/api/overview', (route) => route.fulfill({ status: 500, json: { error } }))
    await page.goto(app.adminUrl)
    await frame.getByText('Something went wrong on our side').waitFor()
    await expectUsable(page)
    await press('Try again')
    await page.unroute('**/api/overview')
    await frame.getByText('Your first pictures').waitFor()
  })

  it('follows the first reading of the catalogue, and asks again after one that failed', async () => {
    await frame.getByText('Asking Shopify for your catalogue').waitFor()
    const sync = await own.syncs.request('installation')
    await own.syncs.markRunning(sync.id, 'operation')
    await own.syncs.noteProgress(sync.id, { objects: 1_200 })
    await frame.getByText('1,200 entries so far').waitFor()
    await expectUsable(page)
    await own.syncs.markFailed(sync.id, 'Shopify stopped the operation.')
    await frame.getByText('It could not be read. Shopify stopped the operation.').waitFor()
    await expectUsable(page)
    await press('Ask again')
    await frame.getByText('Asking Shopify for your catalogue').waitFor()
    expect((await own.syncs.latest())?.cause).toBe('asked for')
  })

  const finishReading = async () => {
    const sync = await own.syncs.request('asked for')
    await own.syncs.markRunning(sync.id, 'operation')
    await own.syncs.markReading(sync.id)
    await own.syncs.markDone(sync.id)
  }

  it('says what to do in a shop without products, and in one whose colours have all their pictures', async () => {
    await finishReading()
    await frame.getByText('Your shop has no products yet').waitFor()
    await expectUsable(page)
    await own.mirror.keepMany([someProduct({ colors: ['Navy'], pictured: ['Navy'] })])
    await page.reload()
    await frame.getByText('Every colour of your products has its picture already').waitFor()
    await expectUsable(page)
  })

  it('proposes products for a first draft, by the keyboard alone', async () => {
    const { catalogs } = app.house
    for await (const product of catalogs.forShop(shopId).listProducts({ kind: 'all' }))
      await own.mirror.keepMany([product])
    await page.reload()
    const makeIt = frame.getByRole('button', { name: 'Make this draft' })
    await makeIt.waitFor()
    const picture = frame.getByAltText(/, as it is now$/)
    await expect
      .poll(() => picture.evaluate((image) => Number('naturalWidth' in image && image.naturalWidth)), {
        timeout: 20_000,
      })
      .toBeGreaterThan(50)
    await expectUsable(page)
    const first = await picture.getAttribute('alt')
    await press('Another product')
    await expect.poll(() => picture.getAttribute('alt')).not.toBe(first)
    await press('Another product')
    await expect.poll(() => picture.getAttribute('alt')).toBe(first)
    await press('Make this draft')
    await frame.getByText('Preparing your draft').waitFor()
    // What was pressed is gone: the focus is where its progress is told.
    expect(await appFrame(page).evaluate('document.activeElement.textContent')).toContain('Preparing')
    const [batch] = await own.batches.listIn(['planned'], 1)
    expect(batch).toMatchObject({ provider: 'local', quality: 'draft', runWhenQuoted: true })
    expect(batch.scope).toMatchObject({ kind: 'products', productIds: [expect.any(String)] })
  })

  it('shows how far the draft is, leads to its pictures, and gives way once somebody decides', async () => {
    const [{ id }] = await own.batches.listIn(['planned'], 1)
    const drafts = ['Navy', 'Red', 'Sage'].map((color) => someDraft({ color }))
    await own.edits.join(id, drafts)
    await own.batches.quote(id, { ...someQuote, edits: 3 })
    await own.batches.run(id, 'colorway')
    await frame.getByText('Your draft is being made').waitFor()
    await expectUsable(page)
    await own.batches.cancel(id, 'somebody')
    const { candidates } = await inReview(stage, drafts)
    await own.batches.markDone()
    const look = frame.getByRole('button', { name: 'Look at 3 pictures' })
    await look.waitFor()
    await frame.getByText('3 pictures were made.').waitFor()
    await expectUsable(page)
    await press('Look at 3 pictures')
    await frame.getByRole('heading', { name: 'Review' }).waitFor()
    expect(appFrame(page).url()).toContain(`/review?batch=${candidates[0].batchIds[0]}`)
    await own.candidates.decide(candidates[0].id, { kind: 'approve', decidedBy: 'somebody' })
    await page.goto(app.adminUrl)
    await frame.getByRole('heading', { name: 'Waiting for you' }).waitFor()
    expect(await frame.getByText('Your first pictures').count()).toBe(0)
  })

  it('says that all is well where it is', async () => {
    await frame.getByText('All is well').waitFor()
    await frame.getByText('$0.12').first().waitFor()
    await frame.getByText('2 pictures to review').waitFor()
    await frame.getByText('1 approved picture is not in your shop yet').waitFor()
    await expectUsable(page)
  })

  it('tells everything that needs attention, each with where it is dealt with', async () => {
    await fillWithTrouble()
    await page.goto(app.adminUrl)
    for (const [told, link, path] of [
      ['1 batch is on hold', 'See batches', '/batches'],
      ['1 call to an editor may have been charged: $0.04', 'Clear up', '/batches'],
      ['2 pictures were not published', 'See conflicts', '/published'],
      ['3 pictures could not be made', 'See reasons', '/batches'],
    ] as const) {
      const line = frame.getByRole('listitem').filter({ hasText: told })
      await line.waitFor()
      expect(await line.getByRole('link', { name: link }).getAttribute('href')).toContain(path)
    }
    await frame.getByText('$12.34').first().waitFor()
    await frame.getByRole('img', { name: /^Cost of each day in \w+: .*\$12\.34/ }).waitFor()
    await frame.getByText('1 batch is ready to start').waitFor()
    await frame.getByText('8 more batches').waitFor()
    await expectUsable(page)
    await frame.getByRole('link', { name: 'See conflicts' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByRole('heading', { name: 'Published' }).first().waitFor()
    await appFrame(page).evaluate('history.back()')
    await frame.getByText('2 pictures were not published').waitFor()
  })

  const fillWithTrouble = async () => {
    const colors = Array.from({ length: 40 }, (_, number) => `Colour ${number}`)
    for (let number = 0; number < 12; number++)
      await runningBatch(
        stage,
        colors.slice(0, 8).map((color) => someDraft({ product: `tee ${number}`, color })),
      )
    const parked = await runningBatch(stage, [someDraft({ product: 'parked' })])
    await own.batches.park(parked, 'The account house/wavespeed has no credits left. Top it up at WaveSpeed.')
    await quotedBatch(stage, [someDraft({ product: 'quoted' })])
    const { candidates, attemptIds } = await inReview(
      stage,
      colors.slice(0, 6).map((color) => someDraft({ product: 'sock', color })),
    )
    const db = connectDatabase({ url: app.world.env['DATABASE_URL'] ?? '', log: app.house.log })
    const ids = candidates.map(({ edit }) => edit.id)
    const move = (state: 'conflict' | 'failed' | 'refused', some: readonly string[]) =>
      db.edit.updateMany({ where: { shopId, id: { in: [...some] } }, data: { state } })
    await move('conflict', ids.slice(0, 2))
    await move('failed', ids.slice(2, 4))
    await move('refused', ids.slice(4, 5))
    await db.attempt.updateMany({
      where: { shopId, id: attemptIds[5] },
      data: { state: 'uncertain', reservedMicros: 40_000n },
    })
    const day = new Date().toISOString().slice(0, 10)
    await db.budget.deleteMany({ where: { shopId } })
    await db.budget.createMany({
      data: [
        { shopId, period: `day ${day}`, spentMicros: 12_340_000n },
        { shopId, period: `month ${day.slice(0, 7)}`, spentMicros: 45_600_000n },
      ],
    })
    await db.$disconnect()
  }

  it('keeps what it knows while the server answers with an error, and says so', async () => {
    await page.route('**/api/overview', (route) =>
      route.fulfill({ status: 500, json: { error: { code: 'bug', message: 'Something went wrong.' } } }),
    )
    // Something moves, and what became of it is asked for.
    const [{ id }] = await own.batches.listIn(['running'], 1)
    await own.batches.pause(id, 'somebody')
    await frame.getByText('These figures could not be brought up to date').waitFor()
    expect(await frame.getByText('2 pictures were not published').count()).toBe(1)
    await expectUsable(page)
    await page.unroute('**/api/overview')
    await frame.getByText('These figures could not be brought up to date').waitFor({ state: 'detached' })
  })

  it('speaks French', async () => {
    await page.goto(`${app.adminUrl}?locale=fr`)
    await frame.getByText('3 images n’ont pas pu être réalisées').waitFor()
    await expectUsable(page)
  })

  it('shows no fault on the way', () => {
    expect(faults).toEqual([])
  })
})

const beanie = drawProduct({
  handle: 'beanie',
  title: 'Beanie',
  colors: ['White', 'Navy', 'Red', 'Sand', 'Teal'],
  sizes: ['S'],
})

describe('a first visit', () => {
  it(
    'ends in a free draft that somebody decided on',
    async () => {
      const app = await openSandboxApp([], { drawn: [beanie] })
      const page = await browser.newPage({ viewport: desk })
      page.setDefaultTimeout(busyMachineMs)
      const frame = page.frameLocator('iframe')
      await page.goto(app.adminUrl)
      await frame.getByRole('button', { name: 'Make this draft' }).click()
      await frame.getByRole('button', { name: 'Look at 4 pictures' }).click()
      await frame.getByText('1 of 4').waitFor()
      await frame.locator('body').press('a')
      await frame.getByText('1 of 3').waitFor()
      await page.goto(app.adminUrl)
      await frame.getByText('1 approved picture is not in your shop yet').waitFor()
      expect(await frame.getByText('3 pictures to review').count()).toBe(1)
      await page.close()
      await app.close()
    },
    busyMachineMs,
  )
})
