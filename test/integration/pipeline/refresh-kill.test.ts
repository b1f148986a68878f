import { beforeAll, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../../src/database/connect.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { requestRefresh } from '../../../src/pipeline/schedules/request-refresh.ts'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { openWorld } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'
import { workThroughKills } from './work-through-kills.ts'

/** Ten times with `npm run chaos`. */
const mostKills = process.env['CHAOS_RUNS'] === undefined ? 1 : 10
const timeout = 60_000 + mostKills * 15_000

const products = Array.from({ length: 10 }, (_, index) =>
  drawProduct({
    handle: `tee-${index}`,
    title: `Tee ${index}`,
    colors: ['White', 'Navy', 'Red'],
    sizes: ['S', 'M'],
  }),
)

let undisturbed: Awaited<ReturnType<typeof refreshShop>>
beforeAll(async () => {
  undisturbed = await refreshShop({ kills: 0 })
}, timeout)

/** All that moves while a shop is refreshed. */
const readSigns = async (db: Database): Promise<string> => {
  const [refreshes, syncs, batches, edits] = await Promise.all([
    db.refresh.findMany({ select: { state: true, batchId: true } }),
    db.catalogSync.findMany({ select: { state: true, products: true } }),
    db.batch.findMany({ select: { state: true } }),
    db.edit.count(),
  ])
  return JSON.stringify([refreshes, syncs, batches, edits])
}

/**
 * Refreshes a shop by worker processes, each of which is killed as soon as anything has moved, and the queue wiped with
 * it; the last one may end its work. Answers what it came to.
 */
const refreshShop = async ({ kills }: { readonly kills: number }) => {
  const database = await freshDatabase()
  const shop = { render: drawPicture, bulkLifeMs: { created: 50, running: 150 } }
  const world = await openWorld({ products, shop, env: { DATABASE_URL: database.url } })
  const log = createTestLog()
  const db = connectDatabase({ url: database.url, log })
  const queues = await openQueues({ backend: { kind: 'postgres', url: database.url }, log })
  const stores = createStores(db)
  const { shopDomain: shopId } = world.shop
  const { refreshes, edits, batches } = stores.forShop(shopId)
  let endLast: (() => Promise<void>) | undefined
  try {
    await createShopRegistry(db).install(shopId, new Date())
    const terms = { name: 'a test', scope: { kind: 'all' }, capMicros: 0n, requestedBy: 'a test' } as const
    const { id } = await requestRefresh({ stores, nudges: queues.nudges }, { shopId, ...terms })
    const isOver = async () => ['done', 'failed'].includes((await refreshes.get(id)).state)
    const { killed, end } = await workThroughKills({
      env: world.env,
      kills,
      readSigns: () => readSigns(db),
      isOver,
      wipeQueues: () => queues.wipe(),
    })
    endLast = end
    const { state, batchId = '', summary } = await refreshes.get(id)
    const made = await edits.listOfBatch(batchId)
    return {
      killed,
      state,
      summary,
      edits: made.map(({ productTitle, colorwayLabel }) => `${productTitle}, ${colorwayLabel}`),
      allEdits: await db.edit.count(),
      batches: (await batches.list({ limit: 10 })).rows.map(({ origin, quotedEdits }) => [
        origin,
        quotedEdits,
      ]),
      runs: await db.refresh.count(),
    }
  } finally {
    await endLast?.()
    await queues.close()
    await db.$disconnect()
    await world.close()
    await database.drop()
  }
}

it('makes one batch of all that is new', () => {
  expect(undisturbed).toMatchObject({
    state: 'done',
    summary: { products: 10, newColors: 20, newColorProducts: 10, edits: 20, waits: false },
    allEdits: 20,
    batches: [['schedule', 20]],
    runs: 1,
  })
})

it('ends the same where its workers are killed and the queue is wiped', { timeout }, async () => {
  const { killed, ...ended } = await refreshShop({ kills: mostKills })
  expect(killed).toBe(mostKills)
  expect({ ...ended, killed: 0 }).toEqual(undisturbed)
})
