import { setTimeout as sleep } from 'node:timers/promises'
import { connectDatabase, type Database } from '../../../src/database/connect.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { decide } from '../../../src/pipeline/decide.ts'
import { requestBatch } from '../../../src/pipeline/request-batch.ts'
import { requestPublication } from '../../../src/pipeline/request-publication.ts'
import { requestUndo } from '../../../src/pipeline/request-undo.ts'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { openWorld } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { spawnWorker } from './spawn-worker.ts'

const colors = ['Green', 'Navy', 'Red', 'Orange', 'Purple', 'Brown']
const sizes = ['S', 'M']
const products = ['tee', 'tote'].map((handle) =>
  drawProduct({ handle, title: `The ${handle}`, colors, sizes }),
)
const shopOptions = {
  render: drawPicture,
  fileLifeMs: { uploaded: 150, processing: 150 },
  filesSearchLagMs: 0,
  filenameLagMs: 0,
}

interface Working {
  /**
   * Kill the worker in the middle of the batch, and again in the middle of publishing, and wipe the queue; in
   * between, and in the middle of undo, stop it politely.
   */
  readonly disturb: boolean
  readonly redisUrl?: string | undefined
}

/** Has a worker process fill a small shop, publish it all and take it back. Answers what it came to. */
export const workThrough = async ({ disturb, redisUrl }: Working) => {
  const database = await freshDatabase()
  const env = { DATABASE_URL: database.url, REDIS_URL: redisUrl }
  const world = await openWorld({ products, shop: shopOptions, env })
  const log = createTestLog()
  const db = connectDatabase({ url: database.url, log })
  const backend = redisUrl
    ? ({ kind: 'redis', url: redisUrl } as const)
    : ({ kind: 'postgres', url: database.url } as const)
  const queues = await openQueues({ backend, log })
  let worker = spawnWorker(world.env)
  const replaceWorker = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (!disturb) return
    await worker.end(signal)
    if (signal === 'SIGKILL') await queues.wipe()
    worker = spawnWorker(world.env)
  }
  try {
    const stores = createStores(db)
    const { shopDomain: shopId } = world.shop
    await createShopRegistry(db).install(shopId, new Date())
    const deps = { stores, editors: fixedEditors([]), nudges: queues.nudges }
    const own = stores.forShop(shopId)
    const before = describeShop(world.shop)

    const request = {
      origin: 'cli',
      scope: { kind: 'all' },
      requestedBy: 'a test',
      runWhenQuoted: true,
    } as const
    const { id: batchId } = await requestBatch(deps, { shopId, ...request })
    await until(async () => (await own.candidates.countInReview()) >= 3)
    const leftAtKill = products.length * (colors.length - 1) - (await own.candidates.countInReview())
    await replaceWorker('SIGKILL')
    await until(async () => (await own.candidates.countInReview()) >= 6)
    await replaceWorker('SIGTERM')
    await until(async () => (await own.batches.get(batchId)).state === 'done')
    const reviewed = await countWork(db)

    const { rows } = await own.candidates.listInReview({ batchId, limit: 100 })
    for (const { id } of rows)
      await decide(deps, { shopId, candidateId: id, kind: 'approve', decidedBy: 'a test' })
    const planned = await requestPublication(deps, { shopId, requestedBy: 'a test' })
    const allAre = async (state: string) =>
      (await own.publications.list({ limit: 10 })).rows.every((row) => row.state === state)
    await until(async () => world.shop.files().length >= 2 * products.length + 3)
    const wasPublished = await allAre('verified')
    await replaceWorker('SIGKILL')
    await until(() => allAre('verified'))
    const published = {
      edits: await countWork(db),
      files: world.shop
        .files()
        .map(({ filename }) => filename)
        .toSorted(),
      galleries: world.shop.products().map(({ media }) => media.map(({ filename }) => filename)),
      variants: filenameByVariant(world.shop),
    }

    for (const { id } of planned)
      await requestUndo(deps, { shopId, target: { kind: 'publication', id }, requestedBy: 'a test' })
    await replaceWorker('SIGTERM')
    await until(() => allAre('undone'))
    const isUndone = describeShop(world.shop) === before
    return { leftAtKill, wasPublished, isUndone, ended: { reviewed, published } }
  } finally {
    await worker.end('SIGTERM')
    await queues.close()
    await db.$disconnect()
    await world.close()
    await database.drop()
  }
}

/** What stands in the tables of each edit. */
const countWork = async (db: Database) => {
  const edits = await db.edit.findMany({
    include: { attempts: true, candidates: true },
    orderBy: [{ productTitle: 'asc' }, { colorwayLabel: 'asc' }],
  })
  return edits.map(({ productTitle, colorwayLabel, state, attempts, candidates }) => ({
    edit: `${productTitle}, ${colorwayLabel}`,
    state,
    attempts: attempts.map((attempt) => attempt.state),
    candidates: candidates.map(({ pictureKey }) => pictureKey),
  }))
}

const longestMs = 60_000

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  for (const endMs = Date.now() + longestMs; !(await isTrue()); await sleep(10))
    if (Date.now() > endMs) throw new Error(`It did not come to be: ${isTrue}`)
}
