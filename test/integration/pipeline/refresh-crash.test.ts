import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { dieAt, ends } from './die-at.ts'
import { openRefreshing, type Refreshing } from './open-refreshing.ts'

const tee = drawProduct({ handle: 'tee', title: 'Tee', colors: ['White', 'Navy'], sizes: ['S'] })

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

/** What a run must come to, however often somebody died on the way: one batch, one edit, and the same words. */
const expectRefreshed = async (open: Refreshing, id: string) => {
  const refresh = await open.own.refreshes.get(id)
  expect(refresh).toMatchObject({ state: 'done', summary: { newColors: 1, edits: 1, waits: false } })
  expect(refresh.summary?.text).toBe('Found: 1 new colour in 1 product, for up to $0.04.')
  const { rows } = await open.own.batches.list({ limit: 10 })
  expect(rows.filter(({ origin }) => origin === 'schedule')).toMatchObject([
    { id: refresh.batchId, state: 'running', edits: { waiting: 1 } },
  ])
}

/** Every call with `npm run chaos`; else every twenty-fourth one, each end beginning with another. */
const stride = process.env['CHAOS_RUNS'] === undefined ? 24 : 1
const cases = ends.map((end, index) => [end, Math.min(stride, 1 + 2 * index)] as const)

describe.each(cases)('a process that %s a call', (end, first) => {
  it('while it refreshes is made up for, whichever call it is', { timeout: 120_000 }, async () => {
    for (let at = first; ; at += stride) {
      const open = await openRefreshing(tables, { products: [tee] })
      try {
        const { id: productId } = open.shop.products()[0]
        open.shop.merchant.addVariant(productId, { Color: 'Orange', Size: 'S' })
        const { id } = await open.ask()
        const doomed = dieAt(open.process, at, end)
        await open.work(doomed).catch(() => undefined)
        await open.rebuild()
        for (let runs = 0; runs < 5 && (await open.own.refreshes.get(id)).state !== 'done'; runs++) {
          await open.work().catch(() => undefined)
          await open.rebuild()
        }
        await expectRefreshed(open, id)
        if (doomed.metAt() === undefined) {
          expect(at, 'calls that it could die at').toBeGreaterThan(20)
          return
        }
      } finally {
        await open.close()
      }
    }
  })
})
