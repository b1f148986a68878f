import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Stores } from '../../src/ports/stores.ts'
import { openBrowser } from '../support/browser.ts'
import { drawProduct } from '../support/drawn-catalog.ts'
import {
  callTool,
  extensionFrame,
  findExtensionAxeViolations,
  openAction,
  openActionsMenu,
  openSelectionMenu,
  readExtensionViolations,
} from '../support/extension-frames.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'

const waitMs = 60_000
const wide = { width: 1280, height: 900 }
const narrow = { width: 390, height: 844 }

const drawn = (title: string, colors: readonly string[]) =>
  drawProduct({ handle: title.toLowerCase().replaceAll(' ', '-'), title, colors, sizes: ['S', 'M'] })
const selected = ['Anorak', 'Blazer', 'Cardigan', 'Dress', 'Espadrille']
const shown = ['Fedora', 'Gilet', 'Hoodie', 'Ikat Shirt']

let browser: Browser
let app: SandboxApp
let own: ReturnType<Stores['forShop']>
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp([], {
    drawn: [
      ...[...selected, ...shown].map((title) => drawn(title, ['White', 'Navy', 'Red'])),
      drawn('Plain Sock', ['White']),
    ],
  })
  own = app.house.stores.forShop(app.world.shop.shopDomain)
  const visit = await browser.newPage()
  await visit.goto(app.adminUrl)
  await vi.waitFor(async () => expect((await own.mirror.counts()).products).toBe(10), { timeout: waitMs })
  await visit.close()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: wide })
  page = await context.newPage()
  page.setDefaultTimeout(waitMs)
  faults = []
  page.on('pageerror', ({ message }) => faults.push(message))
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

const productOf = (title: string) => {
  const product = app.world.shop.products().find((one) => one.title === title)
  if (!product) throw new Error(`The shop has no ${title}.`)
  return product
}
const openProducts = (query = '') => page.goto(`${app.world.shop.origin}/admin/products${query}`)
const openProduct = (title: string, query = '') =>
  page.goto(`${app.world.shop.origin}/admin/products/${productOf(title).id.split('/').at(-1)}${query}`)
const openSelection = async (titles: readonly string[]): Promise<Frame> => {
  await openProducts()
  await openSelectionMenu(page, titles)
  return openAction(page, 'Make colour pictures', 'pictures-for-selection')
}
const openProductAction = async (title: string): Promise<Frame> => {
  await openProduct(title)
  await openActionsMenu(page)
  return openAction(page, 'Make colour pictures', 'pictures-for-product')
}
const openBlock = async (title: string, query = ''): Promise<Frame> => {
  await openProduct(title, query)
  return extensionFrame(page, 'product-colors')
}
const countBatches = async () => (await own.batches.list({ limit: 100 })).rows.length

/** That Shopify would show all of it, and everybody can use it. */
const expectWell = async (frame: Frame): Promise<void> => {
  expect(await readExtensionViolations(frame)).toEqual([])
  expect(await findExtensionAxeViolations(frame)).toEqual([])
}

describe('the action on the product list', () => {
  it('is offered only where a colour lacks its picture', async () => {
    await openProducts()
    await openSelectionMenu(page, ['Plain Sock'])
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['No apps have actions here'])
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Select Anorak', exact: true }).check()
    await openActionsMenu(page)
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Make colour pictures'])
  })

  it('quotes what five products lack, and starts one batch, however often it is pressed', async () => {
    const before = await countBatches()
    const frame = await openSelection(selected)
    await frame.getByText('10 colours of the selected products have no picture.').waitFor()
    await frame.getByText('10 pictures to make').waitFor()
    await frame.getByText('At no cost').waitFor()
    await expectWell(frame)
    expect(await countBatches()).toBe(before)
    await frame.getByRole('button', { name: 'Make 10 pictures' }).dblclick()
    await frame.getByText('10 pictures wait for your review.').waitFor()
    await expectWell(frame)
    const { rows } = await own.batches.list({ limit: 100 })
    expect(rows).toHaveLength(before + 1)
    expect(rows[0]).toMatchObject({
      origin: 'admin',
      state: 'done',
      scope: { kind: 'products', productIds: selected.map((title) => productOf(title).id) },
      edits: { in_review: 10 },
    })
    await frame.getByRole('link', { name: 'Review 10' }).click()
    await page.frameLocator('iframe').getByText('1 of 10').waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/apps/colorway/review')
  })

  it('has nothing more to do for them then', async () => {
    await openProducts()
    await openSelectionMenu(page, selected)
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['No apps have actions here'])
  })

  it('starts once where the first answer is lost, as it asks again by the same name', async () => {
    const before = await countBatches()
    const frame = await openSelection(['Gilet'])
    let lost = 0
    const lose = async (route: Route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      await route.fetch()
      lost += 1
      return route.abort()
    }
    await page.route('**/api/batches', lose)
    const start = frame.getByRole('button', { name: 'Make 2 pictures' })
    await start.click()
    await frame.getByText('Nothing was started').waitFor()
    await start.click()
    await frame.getByText('2 pictures wait for your review.').waitFor()
    expect(lost).toBe(1)
    expect(await countBatches()).toBe(before + 1)
  })

  it('says what a batch costs by now that costs more than was seen, and starts it when told to', async () => {
    const frame = await openSelection(['Hoodie'])
    await page.route('**/api/batches', (route) => {
      const body = route.request().postDataJSON()
      return route.continue({ postData: JSON.stringify({ ...body, start: false }) })
    })
    await frame.getByRole('button', { name: 'Make 2 pictures' }).click()
    await frame.getByText('The price has changed since you saw it').waitFor()
    await expectWell(frame)
    await frame.getByRole('button', { name: 'Start' }).click()
    await frame.getByText('2 pictures wait for your review.').waitFor()
  })
})

describe('the action on a product’s page', () => {
  it('makes the colours that are chosen from the picture that is chosen, at the price and by the words that are shown', async () => {
    const frame = await openProductAction('Fedora')
    await frame.getByText('2 pictures to make').waitFor()
    await frame.getByRole('checkbox', { name: /^Navy/ }).uncheck()
    await frame.getByRole('checkbox', { name: /^Red/ }).uncheck()
    await frame.getByText('Choose at least one colour.').waitFor()
    await frame.getByRole('checkbox', { name: /^Navy/ }).check()
    await frame
      .getByRole('combobox', { name: 'Picture to start from' })
      .selectOption({ label: 'Picture 2: Fedora from behind' })
    await frame.getByText('1 picture to make').waitFor()
    await frame.getByText(/Change only the color of the t-shirt to Navy/).waitFor()
    await expectWell(frame)
    await frame.getByRole('button', { name: 'Make 1 picture', exact: true }).click()
    await frame.getByText('1 picture waits for your review.').waitFor()
    const { rows } = await own.candidates.listInReview({ productId: productOf('Fedora').id, limit: 10 })
    expect(rows.map(({ edit }) => [edit.colorwayLabel, edit.sourceMediaId])).toEqual([
      ['Navy', productOf('Fedora').media[1].id],
    ])
    await frame.getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('says of a product without colours that there is nothing to make', async () => {
    const frame = await openProductAction('Plain Sock')
    await frame.getByText('This product has no colours.').waitFor()
    expect(await frame.getByRole('button', { name: 'Make pictures' }).isDisabled()).toBe(true)
    await expectWell(frame)
  })
})

describe('the block on a product’s page', () => {
  const decisionsOf = async (title: string) =>
    (await own.edits.listOpen([productOf(title).id])).map(({ state }) => state).toSorted()

  it('shows where each colour stands, and takes both decisions right there', async () => {
    const block = await openBlock('Anorak')
    const standing = (name: string, text: string) =>
      block.locator('s-stack', { has: block.locator(`s-text:text-is("${name}")`) }).getByText(text)
    await standing('White', 'Has a picture').first().waitFor()
    await block.getByRole('button', { name: 'Approve Navy' }).waitFor()
    await expectWell(block)
    const picture = block.locator('s-image img[alt="Navy, as it was made"]')
    const widthPx = () => picture.evaluate((image) => Number('naturalWidth' in image && image.naturalWidth))
    await expect.poll(widthPx, { timeout: waitMs }).toBeGreaterThan(50)
    await block.getByRole('button', { name: 'Approve Navy' }).click()
    await block.getByRole('button', { name: 'Approve Navy' }).waitFor({ state: 'detached' })
    expect(await decisionsOf('Anorak')).toEqual(['approved', 'in_review'])
    await block.getByRole('button', { name: 'Reject Red' }).click()
    await block.getByRole('button', { name: 'Reject Red' }).waitFor({ state: 'detached' })
    expect(await decisionsOf('Anorak')).toEqual(['approved'])
    await block.getByText('Approved').waitFor()
    await expectWell(block)
  })

  it('tells that somebody else was first', async () => {
    const block = await openBlock('Blazer')
    await block.getByRole('button', { name: 'Approve Navy' }).waitFor()
    const { rows } = await own.candidates.listInReview({ productId: productOf('Blazer').id, limit: 10 })
    const navy = rows.find(({ edit }) => edit.colorwayLabel === 'Navy')
    await own.candidates.decide(navy?.id ?? '', { kind: 'reject', decidedBy: 'staff 7' })
    await block.getByRole('button', { name: 'Approve Navy' }).click()
    await block.getByText('Somebody else decided on Navy first.').waitFor()
    expect(await decisionsOf('Blazer')).toEqual(['in_review'])
    await expectWell(block)
  })

  it('leads to the action and to the review', async () => {
    const block = await openBlock('Cardigan')
    await block.getByText('Make pictures').click()
    await extensionFrame(page, 'pictures-for-product')
    await page.keyboard.press('Escape')
    await block.getByRole('link', { name: 'Open the review' }).click()
    await page.waitForURL('**/admin/apps/colorway/review**')
  })

  it('fits a phone', async () => {
    await page.setViewportSize(narrow)
    const block = await openBlock('Dress')
    await block.getByRole('button', { name: 'Approve Navy' }).waitFor()
    await expectWell(block)
    expect(
      await block.evaluate<boolean>(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      ),
    ).toBe(true)
  })

  it('speaks French where the admin does, and so does the server', async () => {
    const block = await openBlock('Dress', '?locale=fr')
    await block.getByRole('button', { name: 'Approuver Navy' }).waitFor()
    await block.getByText('À valider').first().waitFor()
    await own.mirror.remove(productOf('Ikat Shirt').id, new Date())
    const gone = await openBlock('Ikat Shirt', '?locale=fr')
    await gone.getByText('Colorway ne connaît pas ce produit').waitFor()
    await expectWell(gone)
  })
})

describe('the assistant’s tools', () => {
  it('answer from the app', async () => {
    await page.goto(`${app.world.shop.origin}/admin/sidekick`)
    expect(await callTool(page, 'find_products_lacking_colors', { search: 'fedora' })).toMatchObject({
      products_lacking: 1,
      products: [{ title: 'Fedora', missing: ['Navy', 'Red'] }],
    })
    expect(await callTool(page, 'read_batch', {})).toMatchObject({ state: 'done', spent_usd: 0 })
    expect(await callTool(page, 'read_cost', {})).toMatchObject({ month_usd: 0, month_cap_usd: 1_000 })
  })
})

/** Each extension with something to say: how it is opened, and what it shows when all is well. */
const openings = {
  'the action on the list': { open: () => openSelection(['Fedora']), well: /pictures? to make/ },
  'the action on the page': { open: () => openProductAction('Fedora'), well: /pictures? to make/ },
  'the block': { open: () => openBlock('Fedora'), well: 'Has a picture' },
} as const
const everyOpening = Object.entries(openings)

describe('where something is wrong', () => {
  it.each(everyOpening)(
    'with the server, %s says so, and goes on when it is back',
    async (_name, { open, well }) => {
      const startAgain = await app.stopWeb()
      try {
        const frame = await open()
        await frame.getByText('The server gave no answer. Nothing is lost: try again in a moment.').waitFor()
        await expectWell(frame)
        await startAgain()
        await frame.getByRole('button', { name: 'Try again' }).click()
        await frame.getByText(well).first().waitFor()
        await expectWell(frame)
      } finally {
        await startAgain().catch(() => undefined)
      }
    },
  )

  it.each(everyOpening)(
    'with the session, %s says so, and goes on with the next token',
    async (_name, { open, well }) => {
      await page.route('**/admin/session-token**', (route) =>
        route.fulfill({ json: { idToken: 'e30.e30.expired' } }),
      )
      const frame = await open()
      await frame.getByText('Your session ended: reload the page.').waitFor()
      await expectWell(frame)
      await page.unroute('**/admin/session-token**')
      await frame.getByRole('button', { name: 'Try again' }).click()
      await frame.getByText(well).first().waitFor()
      await expectWell(frame)
    },
  )

  it('with one token only, nobody hears of it: the call is made once more', async () => {
    let stale = 1
    await page.route('**/admin/session-token**', (route) =>
      stale-- > 0 ? route.fulfill({ json: { idToken: 'e30.e30.expired' } }) : route.continue(),
    )
    const block = await openBlock('Fedora')
    await block.getByText('Has a picture').first().waitFor()
    expect(stale).toBeLessThan(0)
    expect(await block.getByText('Your session ended').count()).toBe(0)
  })

  it('with the product, as it was deleted while its page was open, the block and the action say so', async () => {
    await openProduct('Gilet')
    await openActionsMenu(page)
    await own.mirror.remove(productOf('Gilet').id, new Date())
    const action = await openAction(page, 'Make colour pictures', 'pictures-for-product')
    await action.getByText('Colorway does not know this product').waitFor()
    await expectWell(action)
    const block = await openBlock('Gilet')
    await block.getByText('Colorway does not know this product').waitFor()
    await expectWell(block)
  })

  it('with some of the products, the action on the list says how many, and makes the others', async () => {
    await own.mirror.remove(productOf('Hoodie').id, new Date())
    const frame = await openSelection(['Hoodie', 'Fedora'])
    await frame.getByText(/Colorway does not know 1 of the products yet, or it was deleted/).waitFor()
    await frame.getByText('1 picture to make').waitFor()
    await expectWell(frame)
  })

  it('with a deleted product, the assistant finds none, and with the server, it is told', async () => {
    await page.goto(`${app.world.shop.origin}/admin/sidekick`)
    expect(await callTool(page, 'find_products_lacking_colors', { search: 'hoodie' })).toMatchObject({
      products: [],
    })
    const startAgain = await app.stopWeb()
    try {
      for (const tool of ['find_products_lacking_colors', 'read_batch', 'read_cost'])
        expect(await callTool(page, tool, {})).toEqual({ error: expect.stringContaining('gave no answer') })
    } finally {
      await startAgain()
    }
    await page.route('**/admin/session-token**', (route) =>
      route.fulfill({ json: { idToken: 'e30.e30.expired' } }),
    )
    expect(await callTool(page, 'read_cost', {})).toEqual({ error: 'Your session ended: reload the page.' })
  })
})
