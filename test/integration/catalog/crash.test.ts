import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { type Doomed, dieAt, type End, ends } from '../pipeline/die-at.ts'
import { openSyncing, type Syncing } from './open-syncing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const catalog = ['tee', 'mug'].map((handle) =>
  drawProduct({ handle, title: handle, colors: ['White', 'Navy'], sizes: ['S'] }),
)
const never = Number.POSITIVE_INFINITY

/** A shop whose mirror has a product that the shop has no more. */
const openStale = async (): Promise<Syncing> => {
  const open = await openSyncing(tables, catalog, { bulkLifeMs: { created: 0, running: 0 } })
  await open.runToEnd((await open.request()).id)
  open.shop.merchant.deleteProduct(open.shop.products()[0].id)
  return open
}

/** Runs the process until it dies, or the reading is over. */
const runDoomed = async (open: Syncing, id: string, doomed: Doomed): Promise<void> => {
  for (let runs = 0; runs < 100 && doomed.metAt() === undefined; runs++) {
    await open.runCatalog(id, doomed).catch(() => undefined)
    const { state } = await open.syncs.get(id)
    if (state === 'done') return
  }
}

const expectMadeUpFor = async (grouped: boolean, end: End): Promise<void> => {
  for (let at = 1; at < never; at++) {
    const open = await openStale()
    if (!grouped) open.shop.bulk.failNext({ errorCode: 'TIMEOUT', onlyGrouped: true })
    const { id } = await open.request()
    const doomed = dieAt(open.process, at, end)
    await runDoomed(open, id, doomed)
    if (doomed.metAt() === undefined) {
      expect(at, 'calls that it could die at').toBeGreaterThan(grouped ? 12 : 20)
      await open.close()
      return
    }
    expect((await open.runToEnd(id)).state, `after ${doomed.metAt()}`).toBe('done')
    const { mirror, shop } = await open.compare()
    expect(mirror, `after ${doomed.metAt()}`).toEqual(shop)
    expect(await tables.db.bulkLine.count({ where: { shopId: open.shopId } })).toBe(0)
    await open.close()
  }
}

describe.each(ends)('a process that %s a call', (end) => {
  it.each([
    ['grouped', true],
    ['ungrouped', false],
  ])('while it reads a catalogue is made up for, whichever call it is: %s', async (_how, grouped) => {
    await expectMadeUpFor(grouped, end)
  })
})
