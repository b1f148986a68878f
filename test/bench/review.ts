import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connectDatabase } from '../../src/database/connect.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { ensureAdminBundle } from '../../src/main/admin-bundle.ts'
import { createLog } from '../../src/main/create-log.ts'
import { openHouse } from '../../src/main/open-house.ts'
import { startWeb } from '../../src/main/start-web.ts'
import { catalog } from '../sandbox/catalog/index.ts'
import { mintSessionToken } from '../sandbox/shop/http/session-token.ts'
import { openWorld } from '../sandbox/world/open-world.ts'
import { openBrowser } from '../support/browser.ts'
import { fillBusyShop } from '../support/fill-busy-shop.ts'
import type { Benchmark } from './bench.ts'
import { makeFinished } from './review/make-finished.ts'
import { goOn, measureList } from './review/measure-lists.ts'
import { measureNextPicture } from './review/measure-next-picture.ts'
import { measureScreen, pressKeys } from './review/measure-screen.ts'
import { percentile } from './review/percentile.ts'

const edits = 100_000
const inReview = 1_000
const products = 50_000
const requestsPerList = 60
const rootDir = resolve(import.meta.dirname, '../..')

const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

/** What is done on each of the screens that are measured, and by what text one knows that it is filled. */
const uses: readonly [string, RegExp, Parameters<typeof measureScreen>[1]['use']][] = [
  [
    '/',
    /Waiting for you/,
    async (frame, page) => {
      await frame.locator('body').press('Tab')
      await pressKeys(page, ['Tab', 'Tab'])
      await frame.getByRole('button', { name: 'Review' }).first().click()
    },
  ],
  [
    '/review',
    /^1 of /,
    async (frame, page) => {
      await frame.locator('body').press('Tab')
      await pressKeys(page, ['j', 'j', '2', '1', 'g', 'ArrowRight', 'ArrowDown', 'g', '+', '0', 'a', 'z'])
    },
  ],
  [
    '/products',
    /Shirt 1/,
    async (frame, page) => {
      await frame.getByRole('checkbox', { name: 'Select Shirt 1', exact: true }).click()
      await frame.getByRole('searchbox').click()
      await pressKeys(page, ['s', 'h', 'i', 'r', 't'])
    },
  ],
]

/**
 * A shop with 100,000 edits in its tables and a thousand candidates in review, on a real database, server and browser:
 * `nextPictureP95Ms` from the key to the screen over all of them, `listP95Ms` of the slowest of the lists of review,
 * products and batches, one request at a time, and the vitals of the slowest of three screens with a CPU slowed
 * four times. `--pictures=N` looks at fewer.
 */
export const bench: Benchmark = async (tell, options) => {
  const pictures = Number(options.get('pictures') ?? inReview - 1)
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-review-'))
  const log = createLog({ logLevel: 'warn', logFile: undefined })
  const database = await openDatabase({ databaseUrl: undefined, dataDir, log })
  const handles = ['morning-mug']
  const world = await openWorld({
    products: catalog.filter(({ handle }) => handles.includes(handle)),
    env: { DATABASE_URL: database.url },
  })
  const house = await openHouse(world.config, log)
  const web = await startWeb(house, await ensureAdminBundle({ rootDir, outDir: join(rootDir, 'dist/admin') }))
  const browser = await openBrowser()
  const db = connectDatabase({ url: database.url, log })
  try {
    const { shopDomain: domain, apiKey, apiSecret, origin } = world.shop
    const shop = { domain, apiKey, apiSecret }
    const admin = `${origin}/admin/apps/colorway`
    tell('A thousand pictures are rendered and put away …')
    const finished = await makeFinished(house.storage, domain, inReview)
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'no-preference',
    })
    // Who opens the app first installs it.
    await page.goto(admin)
    await page.frameLocator('iframe').getByRole('heading').first().waitFor()
    tell('The tables are filled …')
    await fillBusyShop(db, { shopId: domain, edits, inReview, products, finished })
    await db.$disconnect()

    const asking = { appUrl: web.url, mintToken: () => mintSessionToken(shop), requests: requestsPerList }
    const [batch] = (await house.stores.forShop(domain).batches.list({ limit: 1 })).rows
    const held = [
      '/api/review',
      await goOn('/api/review', 10, asking),
      `/api/review?batch=${batch.id}`,
      '/api/products',
      '/api/products?search=shirt',
      await goOn('/api/products', 20, asking),
      '/api/batches',
      `/api/batches/${batch.id}/edits`,
    ]
    const besides = ['/api/published', '/api/activity', '/api/overview', '/api/colors']
    const lists: Record<string, number> = {}
    for (const path of [...held, ...besides]) {
      lists[path.replace(/=[^&]{20,}/g, '=…')] = round(await measureList(path, asking))
      tell(JSON.stringify(lists))
    }
    const listP95Ms = Math.max(...held.map((path) => lists[path.replace(/=[^&]{20,}/g, '=…')]))

    const screens: Record<string, Awaited<ReturnType<typeof measureScreen>>> = {}
    for (const [path, filled, use] of uses) {
      screens[path] = await measureScreen(browser, { url: `${admin}${path}`, filled, use })
      tell(JSON.stringify(screens))
    }
    const vitals = Object.values(screens)
    const worst = (pick: (one: (typeof vitals)[number]) => number) => Math.max(...vitals.map(pick))

    tell(`${pictures} pictures are looked at …`)
    await page.goto(`${admin}/review`)
    await page
      .frameLocator('iframe')
      .getByText(/^1 of /)
      .waitFor()
    const painted = await measureNextPicture(page, pictures)
    return {
      nextPictureP95Ms: round(percentile(painted, 95)),
      nextPictureP50Ms: round(percentile(painted, 50)),
      nextPictureWorstMs: round(Math.max(...painted)),
      pictures: painted.length,
      listP95Ms,
      javascriptKb: round(
        worst(({ javascriptKb }) => javascriptKb),
        1,
      ),
      lcpMs: round(worst(({ lcpMs }) => lcpMs)),
      cls: round(
        worst(({ cls }) => cls),
        3,
      ),
      inpMs: round(worst(({ inpMs }) => inpMs)),
      lists,
      screens,
    }
  } finally {
    await browser.close()
    await web.close()
    await house.close()
    await world.close()
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
