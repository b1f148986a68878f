import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { NewBatch } from '../../src/ports/batch-store.ts'
import type { ShopStores } from '../../src/ports/stores.ts'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someOrder, someSchedule, someSummary } from '../support/some-schedule.ts'
import { tabTo } from '../support/tab-to.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** A run reads the whole catalogue first. */
const patience = { timeout: 20_000 }

let browser: Browser
let app: SandboxApp
let own: ShopStores
let page: Page
let frame: FrameLocator
const faults: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'])
  own = app.house.stores.forShop(app.world.shop.shopDomain)
  page = await browser.newPage({ viewport: desk })
  page.setDefaultTimeout(patience.timeout)
  page.on('pageerror', ({ message }) => faults.push(message))
  frame = page.frameLocator('iframe')
})
afterEach(() => page.unrouteAll())
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
    await expect.poll(() => appFrame(page).evaluate(overflow)).toBe(0)
  }
}

const open = async (path = '/refreshes', heading = 'Refreshes') => {
  await page.goto(`${app.adminUrl}${path}`)
  await frame.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor()
}
const button = (name: string) => frame.getByRole('button', { name, exact: true })
const field = (name: string) => frame.getByLabel(name, { exact: true })
/** As a person without a mouse presses it. */
const press = async (target: Locator) => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
const focusedId = () => appFrame(page).evaluate<string>('document.activeElement.id')
const schedules = () => frame.locator('.schedule')
const runs = () => frame.locator('.refresh')
const textsOf = async (list: Locator) =>
  (await list.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
/** Opens the form, which begins at the name. */
const add = async () => {
  await button('Add a schedule').first().click()
  await expect.poll(focusedId).toBe('schedule-name')
}
const send = () => button('Add the schedule').click()
const closed = () => frame.locator('s-modal').waitFor({ state: 'detached' })

describe('before the first schedule', () => {
  it('says that the list could not be read, and tries again when asked to', async () => {
    const error = { code: 'bug', message: 'Something went wrong on our side.' }
    await page.route('**/api/schedules', (route) => route.fulfill({ status: 500, json: { error } }))
    await open()
    await frame.getByText('Something went wrong on our side.').waitFor()
    await expectUsable()
    await page.unrouteAll()
    await press(button('Try again'))
    await frame.getByText('No schedule yet').waitFor()
  })

  it('says what one does, and offers to add one', async () => {
    await open()
    await frame.getByText('Under its cap it goes ahead; over it, it waits for you.').waitFor()
    expect(await button('Add a schedule').count()).toBe(2)
    expect(await frame.getByRole('heading', { name: 'Runs', exact: true }).count()).toBe(0)
    await expectUsable()
  })
})

describe('a new schedule', () => {
  it('is asked for again where something is missing, beside each field', async () => {
    await open()
    await press(button('Add a schedule').first())
    await expect.poll(focusedId).toBe('schedule-name')
    await field('What is refreshed').selectOption('collection')
    await field('At most per run').fill('')
    await send()
    await frame.getByText('Give it a name.').waitFor()
    await frame.getByText('Write the handle of a collection.').waitFor()
    await frame.getByText('Write a sum from 0 to 1,000,000 dollars.').waitFor()
    await expect.poll(focusedId).toBe('schedule-name')
    await page.keyboard.type('Every week')
    await frame.getByText('Give it a name.').waitFor({ state: 'detached' })
  })

  it('is told what the server says, beside its field, and what was typed stays', async () => {
    await field('At most per run').fill('2.50')
    await field('Handle of the collection').fill('no-such-things')
    await send()
    await frame.getByText('Your shop has no collection “no-such-things”.').waitFor()
    await expect.poll(focusedId).toBe('schedule-scope')

    const [{ id }] = app.world.shop.products()
    app.world.shop.merchant.addCollection('New things', [id])
    await field('Handle of the collection').fill('https://shop.example/collections/new-things?page=2')
    await field('How often').selectOption('weekly')
    await field('Day of the week').selectOption('Sunday')
    await field('Time').fill('25:00')
    await send()
    await frame.getByText('“25:00” is no time of day. Write hours and minutes').waitFor()
    await expect.poll(focusedId).toBe('schedule-cadence')
    expect(await field('Name').inputValue()).toBe('Every week')
    expect(await field('Day of the week').inputValue()).toBe('sun')
    await expectUsable()
  })

  it('stays in the form while the server does not answer', async () => {
    await page.route('**/api/schedules', (route) => route.abort())
    await send()
    await frame
      .getByRole('alert')
      .getByText('The server does not answer. What you typed stays here')
      .waitFor()
    await page.unrouteAll()
  })

  it('is added, and listed with its next three runs by the clocks of its own time zone', async () => {
    await field('Time').fill('06:00')
    await field('Time zone').selectOption('Asia/Tokyo')
    await send()
    await page.getByText('“Every week” is added. Next run: Sun,').waitFor()
    await closed()
    await expect.poll(() => schedules().count()).toBe(1)
    const day = 'Sun, [A-Z][a-z]{2} \\d+, 06:00'
    expect((await textsOf(schedules()))[0]).toMatch(
      new RegExp(
        `^Every week Run now Change Pause Remove When Every Sunday at 06:00, Asia/Tokyo What The collection “New things” ` +
          `At most per run \\$2\\.50 Next runs ${day} ${day} ${day} Last run on schedule None yet$`,
      ),
    )
    expect(await own.schedules.list()).toMatchObject([
      {
        name: 'Every week',
        cadence: { kind: 'weekly', day: 'sun', at: '06:00' },
        scope: { kind: 'collection', title: 'New things' },
        capMicros: 2_500_000n,
      },
    ])
    await frame.getByText('Nothing ran yet').waitFor()
    await expectUsable()
  })

  it('has a name of its own, and the time zone of the shop where none is named', async () => {
    await add()
    await field('Name').fill('Every week')
    await field('How often').selectOption('cron')
    await field('Cron expression').fill('0 8 * * 1-5')
    await field('What is refreshed').selectOption('search')
    await field('Words').fill('mug')
    await send()
    await frame.getByText('There is a schedule “Every week” already: choose another name.').waitFor()
    await expect.poll(focusedId).toBe('schedule-name')
    await field('Name').fill('Before noon')
    await send()
    await closed()
    await expect
      .poll(() => textsOf(schedules()))
      .toEqual([
        expect.stringContaining('By cron 0 8 * * 1-5, Europe/Berlin What Products found by “mug”'),
        expect.stringContaining('Every week'),
      ])
  })
})

describe('a schedule', () => {
  it('is changed in what was changed, and in nothing else', async () => {
    await press(button('Change “Before noon”'))
    await expect.poll(focusedId).toBe('schedule-name')
    expect(await field('Cron expression').inputValue()).toBe('0 8 * * 1-5')
    expect(await field('Words').inputValue()).toBe('mug')
    await field('At most per run').fill('0')
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.method() === 'PATCH'),
      button('Save').click(),
    ])
    expect(request.postDataJSON()).toEqual({ capMicros: 0 })
    await closed()
    await schedules().first().getByText('Nothing: what costs waits for you').waitFor()
  })

  it('is left as it is where its part of the catalogue is not one of those of the form', async () => {
    await button('Change “Every week”').click()
    await expect.poll(focusedId).toBe('schedule-name')
    await frame.getByText('As it is: The collection “New things”').first().waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await closed()
  })

  it('is paused and resumed by the keyboard, and says so', async () => {
    await press(button('Pause “Before noon”'))
    await schedules().first().getByText('None while it is paused').waitFor()
    await schedules().first().getByText('Paused', { exact: true }).waitFor()
    await expect
      .poll(() => button('Resume “Before noon”').evaluate((one) => one.matches(':focus, :focus-within')))
      .toBe(true)
    await page.keyboard.press('Enter')
    await button('Pause “Before noon”').waitFor()
    expect(await frame.getByText('None while it is paused').count()).toBe(0)
  })

  it('that a colleague changes is shown as it is then', async () => {
    const [{ id }] = await own.schedules.list()
    await own.schedules.change(id, { name: 'At noon' }, 'staff 7')
    await button('Run now: “At noon”').waitFor()
  })
})

describe('the runs', () => {
  /** So that nothing is made or on its way by it. */
  const emptyOrder: NewBatch = { ...someOrder, scope: { kind: 'products', productIds: [] } }
  const begin = async (scheduleId: string | undefined, name: string) => {
    const { id } = await own.refreshes.ask({
      ...someSchedule(),
      name,
      scheduleId,
      requestedBy: 'command line',
    })
    // The one that the first visit asked for.
    await expect.poll(async () => (await own.syncs.latest('done'))?.id, patience).toBeDefined()
    await own.refreshes.markReading(id, (await own.syncs.latest('done'))?.id ?? '')
    await own.refreshes.markComparing(id)
    return id
  }

  it('are told with what a person should know, or why they failed', async () => {
    const [, { id: weekly }] = await own.schedules.list()
    const waiting = await begin(weekly, 'Every week')
    const findings = { products: 9, newColors: 12, newColorProducts: 5, changedSources: 3, removed: 1 }
    const summary = someSummary({ ...findings, edits: 15, mostMicros: 1_050_000, waits: true })
    await own.refreshes.order(waiting, emptyOrder, summary)
    await own.refreshes.markDone(waiting, summary)
    const failed = await begin(undefined, 'command line')
    await own.refreshes.markFailed(failed, 'The catalogue could not be read.')
    await open()
    await runs().getByText('12 new colours in 5 products, 3 changed photographs, up to $1.05').waitFor()
    expect((await textsOf(runs())).slice(0, 2)).toEqual([
      expect.stringMatching(/^Single refresh .+, by Command line The catalogue could not be read\. Failed$/),
      expect.stringMatching(
        /The batch was left for you to start\. 1 picture was taken out of the shop, and is not made again\. Go to the batch Done$/,
      ),
    ])
    await expectUsable()
  })

  it('come page by page, of all schedules or of one', async () => {
    const [{ id: noon }] = await own.schedules.list()
    for (let run = 0; run < 20; run++) {
      const { id } = await own.refreshes.ask({ ...someSchedule(), name: 'At noon', scheduleId: noon })
      await own.refreshes.markFailed(id, 'It broke.')
    }
    await open()
    await expect.poll(() => runs().count()).toBe(20)
    await press(button('Show earlier runs'))
    await expect.poll(() => runs().count()).toBe(22)
    await field('Show runs of').selectOption('Every week')
    await expect.poll(() => runs().count()).toBe(1)
    expect(new URL(appFrame(page).url()).search).toMatch(/schedule=[\w-]{36}/)
    await page.reload()
    await expect.poll(() => runs().count()).toBe(1)
    expect(await field('Show runs of').locator('option:checked').textContent()).toBe('Every week')
    await field('Show runs of').selectOption('All schedules')
    await expect.poll(() => runs().count()).toBe(20)
  })
})

describe('in French', () => {
  it('tells schedules, runs and what is wrong', async () => {
    await open('/refreshes?locale=fr', 'Actualisations')
    await schedules().getByText('Chaque dimanche à 06:00, Asia/Tokyo').waitFor()
    await button('Afficher les exécutions précédentes').click()
    await runs()
      .getByText('12 nouveaux coloris dans 5 produits, 3 photographies modifiées, 1,05\u00a0$ au plus')
      .waitFor()
    await runs().getByText('Le catalogue n’a pas pu être lu.').waitFor()
    await expectUsable()
    await button('Ajouter une planification').click()
    await expect.poll(focusedId).toBe('schedule-name')
    await page.keyboard.type('At noon')
    await button('Ajouter la planification').click()
    await frame.getByText(/Il y a déjà une planification «\u00a0At noon\u00a0»/).waitFor()
  })
})

// Late, as pictures are made from then on.
describe('a schedule that is run', () => {
  it('runs at once, and tells what it finds as soon as it knows', async () => {
    await open()
    await press(button('Run now: “Every week”'))
    await page.getByText('“Every week” runs now: what it finds is told below.').waitFor()
    await runs()
      .first()
      .getByText(/^(It waits for its turn|Your catalogue is being read|It compares your catalogue)/)
      .waitFor()
    await runs()
      .getByText(/^\d+ new colours in 1 product, at no cost$/)
      .waitFor()
    expect((await textsOf(runs()))[0]).toMatch(
      /^Every week .+, by Olga O\. \d+ new colours in 1 product, at no cost Go to the batch Done$/,
    )
    expect(await frame.getByRole('progressbar').count()).toBe(0)
    await press(frame.getByRole('link', { name: 'Go to the batch' }).first())
    await frame.getByText('Asked by your schedule').first().waitFor()
  })
})

describe('a schedule that is no longer wanted', () => {
  it('is removed after a question; its runs stay', async () => {
    await open()
    await press(button('Remove “At noon”'))
    await frame.getByText('What its runs made stays').waitFor()
    await expectUsable()
    await page.keyboard.press('Enter')
    await page.getByText('“At noon” is removed.').waitFor()
    await expect.poll(() => schedules().count()).toBe(1)
    await expect.poll(focusedId).toBe('app')
    await expect.poll(() => runs().filter({ hasText: 'At noon' }).count()).toBeGreaterThan(0)
    expect((await own.schedules.list()).map(({ name }) => name)).toEqual(['Every week'])
  })

  it('is told in the log of what was done', async () => {
    await open('/activity', 'Activity')
    await button('Show earlier activity').click()
    for (const [who, what] of [
      ['Olga O.', 'removed the schedule “At noon”'],
      ['Staff member 7', 'changed the schedule “At noon”'],
      ['Olga O.', 'had the schedule “Every week” run'],
      ['Olga O.', 'added the schedule “Every week”'],
    ])
      await frame
        .getByRole('listitem')
        .filter({ hasText: `${who} ${what}` })
        .first()
        .waitFor()
  })
})

it('makes no fault on the page', () => {
  expect(faults).toEqual([])
})
