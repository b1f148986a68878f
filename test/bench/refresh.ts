import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type OpenDatabase, openDatabase } from '../../src/database/open-database.ts'
import { createLog } from '../../src/main/create-log.ts'
import { usualPace } from '../../src/pipeline/pace.ts'
import { requestSync } from '../../src/pipeline/request-sync.ts'
import { requestRefresh } from '../../src/pipeline/schedules/request-refresh.ts'
import type { Refresh } from '../../src/ports/refresh-store.ts'
import type { CatalogProduct } from '../sandbox/catalog/catalog-types.ts'
import { drawProduct } from '../support/drawn-catalog.ts'
import { publishUnderWebhooks } from '../support/publish-under-webhooks.ts'
import { stageHistory } from '../support/stage-history.ts'
import { openTellingApp, type TellingApp } from '../support/telling-app.ts'
import type { Benchmark } from './bench.ts'

const colors = ['White', 'Navy', 'Red', 'Orange', 'Brown']
const sizes = ['XS', 'S', 'M', 'L', 'XL']
const lookEveryMs = 100

/**
 * Refreshes a shop of which everything is made and live, with production's workers, pace, queue and database: `points` is
 * what the shop gave for it, and nothing is to be fetched or made. Then has pictures made and published in another shop
 * whose webhooks all come back, and refreshes that twice (`echo`): nothing is to come of them.
 * `--variants=N --pictures=N` change how many.
 */
export const bench: Benchmark = async (tell, options) => {
  const variants = Number(options.get('variants') ?? 100_000)
  const pictures = Number(options.get('pictures') ?? 1_000)
  const quiet = await withDatabase((database) => refreshQuietShop(tell, database, variants))
  tell(`Publishing ${pictures} pictures under webhooks …`)
  const echo = await withDatabase((database) => echoShop(database, pictures))
  return { ...quiet, echo }
}

const withDatabase = async <T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-bench-'))
  const log = createLog({ logLevel: 'warn', logFile: undefined })
  const database = await openDatabase({ databaseUrl: undefined, dataDir, log })
  try {
    return await work(database)
  } finally {
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A product whose colours all have a picture of their own. */
const pictured = (index: number): CatalogProduct => {
  const product = drawProduct({ handle: `tee-${index}`, title: `Tee ${index}`, colors, sizes })
  const [front] = product.pictures
  if (!front) throw new Error('A drawn product has a picture.')
  const pictures = colors.map((color) => ({
    ...front,
    key: `${product.handle}/${color}`,
    filename: `${product.handle}-${color}.jpg`,
    shows: { Color: color },
  }))
  return { ...product, pictures }
}

const refreshQuietShop = async (
  tell: (what: string) => void,
  { db, url }: OpenDatabase,
  variants: number,
) => {
  const count = Math.round(variants / (colors.length * sizes.length))
  tell(`Opening a shop of ${count} products …`)
  const products = Array.from({ length: count }, (_, index) => pictured(index))
  const app = await openTellingApp({ products, env: { DATABASE_URL: url }, pace: usualPace })
  const { shop } = app.world
  const shopId = shop.shopDomain
  try {
    await app.work()
    const { syncs, batches } = app.house.stores.forShop(shopId)
    const { id } = await requestSync(app.house, { shopId, cause: 'installation' })
    while ((await syncs.get(id)).state !== 'done') await sleep(lookEveryMs)
    const live = await stageHistory(db, shopId, colors)
    tell(`Refreshing, with ${live} pictures that are live …`)
    const before = shop.ledger()
    const startMs = performance.now()
    const refresh = await refreshAll(app)
    const seconds = (performance.now() - startMs) / 1_000
    const after = shop.ledger()
    const requests = (name: string) =>
      (after.byOperation[name]?.requests ?? 0) - (before.byOperation[name]?.requests ?? 0)
    return {
      products: count,
      variants: count * colors.length * sizes.length,
      live,
      state: refresh.state,
      summary: refresh.summary?.text,
      points: after.pointsSpent - before.pointsSpent,
      bulkOperations: requests('StartBulkRead'),
      picturesFetched: requests('ReadOriginal'),
      batches: (await batches.list({ limit: 10 })).rows.length,
      seconds: round(seconds),
      comparingSeconds: round(await readComparingSeconds(db, refresh)),
    }
  } finally {
    await app.close()
  }
}

const refreshAll = async ({ house, world }: TellingApp): Promise<Refresh> => {
  const shopId = world.shop.shopDomain
  const { refreshes } = house.stores.forShop(shopId)
  const terms = { name: 'a benchmark', scope: { kind: 'all' }, capMicros: 0n } as const
  const { id } = await requestRefresh(house, { shopId, ...terms, requestedBy: 'a benchmark' })
  for (;;) {
    const refresh = await refreshes.get(id)
    if (refresh.state === 'done' || refresh.state === 'failed') return refresh
    await sleep(lookEveryMs)
  }
}

/** From the move to comparing until that to done. */
const readComparingSeconds = async (db: OpenDatabase['db'], { id }: Refresh): Promise<number> => {
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  const at = (state: string) => events.find(({ toState }) => toState === state)?.at.getTime() ?? Number.NaN
  return (at('done') - at('comparing')) / 1_000
}

const echoShop = async ({ url }: OpenDatabase, pictures: number) => {
  const count = Math.round(pictures / (colors.length - 1))
  const products = Array.from({ length: count }, (_, index) =>
    drawProduct({ handle: `tee-${index}`, title: `Tee ${index}`, colors, sizes: ['S', 'M'] }),
  )
  const app = await openTellingApp({ products, env: { DATABASE_URL: url }, pace: usualPace })
  try {
    return await publishUnderWebhooks(app)
  } finally {
    await app.close()
  }
}

const round = (figure: number): number => Math.round(figure * 100) / 100
