import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { closeServer } from '../../../src/http/close-server.ts'
import { flowRoutes } from '../../../src/http/routes/flow-routes.ts'
import { decide } from '../../../src/pipeline/decide.ts'
import { requestPublication } from '../../../src/pipeline/request-publication.ts'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { readFlowRuns } from '../../../src/shopify/read-flow-run.ts'
import { openWorld } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { createTestLog } from '../../support/test-log.ts'
import { spawnWorker } from '../pipeline/spawn-worker.ts'

const products = ['tee', 'tote'].map((handle) =>
  drawProduct({ handle, title: `The ${handle}`, colors: ['White', 'Navy', 'Red'], sizes: ['S'] }),
)
const shopOptions = {
  render: drawPicture,
  fileLifeMs: { uploaded: 50, processing: 50 },
  filesSearchLagMs: 0,
  filenameLagMs: 0,
}

const longestMs = 60_000

const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (const endMs = Date.now() + longestMs; !(await isTrue()); await sleep(20))
    if (Date.now() > endMs) throw new Error(`It did not come to be: ${isTrue}`)
}

/** Two worker processes for this shop, of which one may be killed and replaced, with the queue wiped. */
const openHouse = async () => {
  const database = await freshDatabase()
  const world = await openWorld({ products, shop: shopOptions, env: { DATABASE_URL: database.url } })
  const log = createTestLog()
  const db = connectDatabase({ url: database.url, log })
  const queues = await openQueues({ backend: { kind: 'postgres', url: database.url }, log })
  const stores = createStores(db)
  const registry = createShopRegistry(db)
  const { shop } = world
  await registry.install(shop.shopDomain, new Date())
  const deps = { stores, registry, editors: fixedEditors([]), nudges: queues.nudges }
  const door = Fastify({ loggerInstance: log })
  await door.register(flowRoutes({ ...deps, readFlowRun: readFlowRuns(shop.apiSecret) }))
  shop.installApp({ appUrl: await door.listen({ host: '127.0.0.1', port: 0 }) })
  const workers = [spawnWorker(world.env), spawnWorker(world.env)]
  return {
    shop,
    deps,
    own: stores.forShop(shop.shopDomain),
    killOne: async () => {
      await workers.shift()?.end('SIGKILL')
      await queues.wipe()
      workers.push(spawnWorker(world.env))
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.end('SIGTERM')))
      await closeServer(door)
      await queues.close()
      await db.$disconnect()
      await world.close()
      await database.drop()
    },
  }
}

it('a workflow asks for pictures, and others hear once that they wait and once that they are live', async () => {
  const { shop, deps, own, killOne, close } = await openHouse()
  const { shopDomain: shopId } = shop
  const twentyTicks = () => sleep(20 * quickPace.reconcileEveryMs)
  const heard = () => shop.flow.received().map(({ handle }) => handle)
  try {
    const [{ id: productId }] = shop.products()
    const answers = await shop.flow.run({ productId, cap: '1.00', times: 20 })
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const [batch, ...others] = (await own.batches.list({ limit: 10 })).rows
    expect(others).toEqual([])

    await until(() => heard().length > 0)
    await killOne()
    await twentyTicks()
    expect(shop.flow.received()).toMatchObject([
      {
        handle: 'pictures-ready-for-review',
        payload: { Pictures: 2, Products: 1, 'Batch ID': batch.id, 'Asked by': 'Shopify Flow' },
      },
    ])

    const { rows } = await own.candidates.listInReview({ batchId: batch.id, limit: 10 })
    for (const { id: candidateId } of rows)
      await decide(deps, { shopId, candidateId, kind: 'approve', decidedBy: 'a test' })
    await requestPublication(deps, { shopId, requestedBy: 'a test' })
    await until(() => heard().length > 1)
    await killOne()
    await twentyTicks()
    expect(heard()).toEqual(['pictures-ready-for-review', 'pictures-published'])
    expect(shop.products().map(({ media }) => media.length)).toEqual([4, 2])
    const told = await own.flowTriggers.listOfBatch(batch.id)
    expect(told.map(({ kind }) => kind)).toEqual(['ready_for_review', 'published'])
    // Who was killed before the answer came leaves it in doubt.
    for (const { state } of told) expect(['sent', 'uncertain']).toContain(state)
  } finally {
    await close()
  }
}, 180_000)
