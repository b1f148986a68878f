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
import { fillBusyShop } from '../support/fill-busy-shop.ts'
import type { Benchmark } from './bench.ts'
import { makeFinished } from './review/make-finished.ts'
import { measureList } from './review/measure-lists.ts'

const edits = 100_000
const inReview = 1_000
const products = 50_000
const mostSelected = 250
const requests = 40
const rootDir = resolve(import.meta.dirname, '../..')

const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

/**
 * What Shopify's own pages ask, of a shop with 50,000 products and 100,000 edits, one request at a time: the 95th
 * percentiles in ms, and each beside that of the first page of the product list in the same run.
 */
export const bench: Benchmark = async (tell) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-extensions-'))
  const log = createLog({ logLevel: 'warn', logFile: undefined })
  const database = await openDatabase({ databaseUrl: undefined, dataDir, log })
  const world = await openWorld({
    products: catalog.filter(({ handle }) => handle === 'morning-mug'),
    env: { DATABASE_URL: database.url },
  })
  const house = await openHouse(world.config, log)
  const web = await startWeb(house, await ensureAdminBundle({ rootDir, outDir: join(rootDir, 'dist/admin') }))
  const db = connectDatabase({ url: database.url, log })
  try {
    const { shopDomain: domain, apiKey, apiSecret } = world.shop
    const mintToken = () => mintSessionToken({ domain, apiKey, apiSecret })
    const asking = { appUrl: web.url, mintToken, requests }
    // Who comes first installs it.
    await measureList('/api/overview', { ...asking, requests: 1 })
    tell('Pictures are rendered and put away …')
    const finished = await makeFinished(house.storage, domain, inReview)
    tell('The tables are filled …')
    await fillBusyShop(db, { shopId: domain, edits, inReview, products, finished })
    await db.$disconnect()

    const { rows: waiting } = await house.stores.forShop(domain).candidates.listInReview({ limit: 1 })
    const reviewed = waiting[0]?.edit.productId.split('/').at(-1) ?? '1'
    const numbers = Array.from({ length: mostSelected }, (_, at) => at * 100 + 1)
    const productIds = numbers.map((number) => `gid://shopify/Product/${number}`)
    const listMs = await measureList('/api/products', asking)
    const asked = {
      selectionOf250: await measureList(`/api/selection?ids=${numbers.join(',')}`, asking),
      selectionOf5: await measureList(`/api/selection?ids=${numbers.slice(0, 5).join(',')}`, asking),
      productInReview: await measureList(`/api/products/${reviewed}`, asking),
      quoteOf250: await measureList('/api/quotes', asking, { productIds }),
      quoteOf5: await measureList('/api/quotes', asking, { productIds: productIds.slice(0, 5) }),
    }
    const times = Object.entries(asked)
    return {
      listP95Ms: round(listMs),
      p95Ms: Object.fromEntries(times.map(([name, ms]) => [name, round(ms)])),
      ofList: Object.fromEntries(times.map(([name, ms]) => [name, round(ms / listMs, 2)])),
    }
  } finally {
    await web.close()
    await house.close()
    await world.close()
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
