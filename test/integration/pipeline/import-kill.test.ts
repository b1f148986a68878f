import { beforeAll, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../../src/database/connect.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { openStorage } from '../../../src/main/open-storage.ts'
import { approveImport } from '../../../src/pipeline/approve-import.ts'
import { receiveImport } from '../../../src/pipeline/receive-import.ts'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { openWorld } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'
import { until, workThroughKills } from './work-through-kills.ts'

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

/** Long enough to be killed in the middle of: rows that ask for a picture, for the same one again, and wrong ones. */
const rows = 40_000
const file = Buffer.from(
  [
    'Handle,Colour,Alt text',
    ...Array.from({ length: rows }, (_, row) => {
      if (row % 50 === 49) return `no-tee-${row},Navy,`
      return `tee-${row % 10},${row % 20 < 10 ? 'Navy' : 'Red'},Tee ${row % 10} dyed`
    }),
  ].join('\n'),
)

let undisturbed: Awaited<ReturnType<typeof importFile>>
beforeAll(async () => {
  undisturbed = await importFile({ kills: 0 })
}, timeout)

/** How far the file is read. */
const readSigns = async (db: Database): Promise<string> =>
  JSON.stringify(await db.csvImport.findMany({ select: { rowRead: true } }))

/**
 * Has a file read by worker processes, each of which is killed as soon as it has read on, and the queue wiped with
 * it; the last one may end its work. Then it is approved and planned. Answers what it came to.
 */
const importFile = async ({ kills }: { readonly kills: number }) => {
  const database = await freshDatabase()
  const shop = { render: drawPicture, bulkLifeMs: { created: 50, running: 150 } }
  const world = await openWorld({ products, shop, env: { DATABASE_URL: database.url } })
  const log = createTestLog()
  const db = connectDatabase({ url: database.url, log })
  const queues = await openQueues({ backend: { kind: 'postgres', url: database.url }, log })
  const stores = createStores(db)
  const { storage } = openStorage(world.config, '')
  const deps = { stores, storage, nudges: queues.nudges }
  const { shopDomain: shopId } = world.shop
  const { imports, edits } = stores.forShop(shopId)
  let endLast: (() => Promise<void>) | undefined
  try {
    await createShopRegistry(db).install(shopId, new Date())
    const chunks = (async function* () {
      yield file
    })()
    const said = { fileName: 'a.csv', requestedBy: 'a test', quality: 'final', strict: false } as const
    const { id } = await receiveImport(deps, { shopId, chunks, mapping: undefined, ...said })
    const isRead = async () => (await imports.get(id)).state === 'quoted'
    const rowsAtKill: number[] = []
    const { killed, end } = await workThroughKills({
      env: world.env,
      kills,
      readSigns: () => readSigns(db),
      isOver: isRead,
      wipeQueues: () => queues.wipe(),
      onKill: async () => void rowsAtKill.push((await imports.get(id)).rowRead),
    })
    endLast = end
    const { dataRows, summary } = await imports.get(id)
    const [batchId = ''] = await approveImport(deps, { shopId, importId: id, actor: 'a test' })
    await until(async () => (await stores.forShop(shopId).batches.get(batchId)).state !== 'planned')
    const made = await edits.listOfBatch(batchId)
    const keptChunks = await db.importChunk.findMany({ orderBy: { lastNumber: 'asc' } })
    const keptRows = await db.importRow.findMany({ orderBy: [{ number: 'asc' }, { part: 'asc' }] })
    return {
      killed,
      rowsAtKill,
      dataRows,
      summary,
      accounted: new Set([
        ...keptChunks.flatMap(({ numbers }) => numbers),
        ...keptRows.map(({ number }) => number),
      ]).size,
      kept: [...keptChunks, ...keptRows]
        .map(({ importId: _, ...row }) => row)
        .map((row) => JSON.stringify({ ...row, shopId: '' })),
      edits: made.map(({ productTitle, colorwayLabel, altText }) => [productTitle, colorwayLabel, altText]),
      allEdits: await db.edit.count(),
    }
  } finally {
    await endLast?.()
    await queues.close()
    await db.$disconnect()
    await world.close()
    await database.drop()
  }
}

it('plans what a file asks for, and accounts for each of its rows', () => {
  expect(undisturbed).toMatchObject({
    dataRows: rows,
    summary: { planned: 20, notes: 39_180, errors: 800, edits: 20, products: 10 },
    allEdits: 20,
  })
  expect(undisturbed.accounted).toBe(rows)
  expect(undisturbed.edits).toContainEqual(['Tee 3', 'Navy', 'Tee 3 dyed'])
})

it('ends the same where its workers are killed and the queue is wiped', { timeout }, async () => {
  const { killed, rowsAtKill, ...ended } = await importFile({ kills: mostKills })
  expect(killed).toBe(mostKills)
  expect(rowsAtKill.filter((row) => row > 1 && row <= rows).length, 'kills among the rows').toBeGreaterThan(0)
  const { rowsAtKill: _, killed: __, ...expected } = undisturbed
  expect(ended).toEqual(expected)
})
