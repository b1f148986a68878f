import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { openSyncing, type Syncing } from './open-syncing.ts'

let tables: OpenStores
let open: Syncing
beforeAll(async () => {
  tables = await openStores()
})
afterEach(() => open.close())
afterAll(() => tables.close())

const catalog = ['tee', 'mug', 'cap', 'bag'].map((handle) =>
  drawProduct({ handle, title: `The ${handle}`, colors: ['White', 'Navy'], sizes: ['S', 'M'] }),
)

const expectSame = async () => {
  const { mirror, shop } = await open.compare()
  expect(mirror).toEqual(shop)
}

describe('a reading of the whole catalogue', () => {
  it('fills the mirror, and tells how far it is', async () => {
    open = await openSyncing(tables, catalog)
    const { id } = await open.request('installation')
    const sync = await open.runToEnd(id)
    expect(sync).toMatchObject({ state: 'done', grouped: true, products: 4, reason: undefined })
    expect(sync.objects).toBe(open.shop.bulk.operations().map(({ objectCount }) => Number(objectCount))[0])
    expect(await open.mirror.counts()).toEqual({ products: 4, colorways: 8, lacking: 4 })
    await expectSame()
    expect(open.nudged.at(-1)).toBe('sync-products')
  })

  it('waits for its operation without holding the worker', async () => {
    open = await openSyncing(tables, catalog, { bulkLifeMs: { created: 60_000, running: 0 } })
    const { id } = await open.request()
    await open.runCatalog(id)
    await open.runCatalog(id)
    expect(await open.syncs.get(id)).toMatchObject({ state: 'running' })
    expect(open.nudged).toEqual(['sync-catalog', 'sync-catalog'])
    expect(open.shop.bulk.operations()).toHaveLength(1)
  })

  it('of an empty shop empties the mirror', async () => {
    open = await openSyncing(tables, catalog)
    await open.runToEnd((await open.request()).id)
    for (const { id } of open.shop.products()) open.shop.merchant.deleteProduct(id)
    expect(await open.runToEnd((await open.request()).id)).toMatchObject({ state: 'done', products: 0 })
    expect(await open.mirror.counts()).toEqual({ products: 0, colorways: 0, lacking: 0 })
  })

  it('removes what was deleted since the last one, and takes over what changed', async () => {
    open = await openSyncing(tables, catalog)
    await open.runToEnd((await open.request()).id)
    const [gone, changed] = open.shop.products()
    open.shop.merchant.deleteProduct(gone.id)
    open.shop.merchant.removeMedia(changed.id, changed.media[0].id)
    await open.runToEnd((await open.request('nightly')).id)
    expect(await open.mirror.counts()).toMatchObject({ products: 3 })
    await expectSame()
  })
})

describe('an operation that fails', () => {
  it.each(['TIMEOUT', 'INTERNAL_SERVER_ERROR'] as const)(
    'grouped, by %s, is begun again ungrouped, and its partial result left alone',
    async (errorCode) => {
      open = await openSyncing(tables, catalog)
      open.shop.bulk.failNext({ errorCode, onlyGrouped: true, withPartialData: true })
      const sync = await open.runToEnd((await open.request()).id)
      expect(sync).toMatchObject({ state: 'done', grouped: false, products: 4 })
      expect(open.shop.bulk.operations().map(({ grouped, status }) => [grouped, status])).toEqual([
        [true, 'FAILED'],
        [false, 'COMPLETED'],
      ])
      await expectSame()
      expect(await tables.db.bulkLine.count({ where: { shopId: open.shopId } })).toBe(0)
    },
  )

  it('also ungrouped ends the reading, says why, and leaves the mirror as it was', async () => {
    open = await openSyncing(tables, catalog)
    await open.runToEnd((await open.request()).id)
    open.shop.bulk.failNext({ errorCode: 'TIMEOUT' })
    open.shop.bulk.failNext({ errorCode: 'TIMEOUT' })
    const sync = await open.runToEnd((await open.request()).id)
    expect(sync).toMatchObject({ state: 'failed', reason: expect.stringContaining('too long') })
    await expectSame()
  })

  it('for want of rights is not tried again', async () => {
    open = await openSyncing(tables, catalog)
    open.shop.bulk.failNext({ errorCode: 'ACCESS_DENIED' })
    const sync = await open.runToEnd((await open.request()).id)
    expect(sync).toMatchObject({ state: 'failed', reason: expect.stringContaining('may not read') })
    expect(open.shop.bulk.operations()).toHaveLength(1)
  })
})

describe('a result that cannot be used', () => {
  it('for a malformed line ends the reading, which names the line', async () => {
    open = await openSyncing(tables, catalog)
    open.shop.bulk.tamperNext((result) => result.replace('"title"', '"tilte"'))
    const sync = await open.runToEnd((await open.request()).id)
    expect(sync).toMatchObject({ state: 'failed', reason: expect.stringContaining('Line 1 ') })
  })

  it.each([
    ['later', 5],
    ['at the first look', 0],
  ])('for not being grouped is asked for ungrouped: it is there %s', async (_when, ms) => {
    open = await openSyncing(tables, catalog, { bulkLifeMs: { created: ms, running: ms } })
    open.shop.bulk.tamperNext((result) => result.split('\n').toReversed().join('\n').trim())
    const sync = await open.runToEnd((await open.request()).id)
    expect(sync).toMatchObject({ state: 'done', grouped: false })
    await expectSame()
  })
})

describe('what happens during a reading', () => {
  it('to a product is not undone by what the result says of it', async () => {
    open = await openSyncing(tables, catalog, { bulkLifeMs: { created: 0, running: 50 } })
    const { id } = await open.request()
    await open.runCatalog(id)
    await expect.poll(() => open.shop.bulk.operations()[0]?.objectCount, { interval: 1 }).not.toBe('0')
    const [{ id: productId, media }] = open.shop.products()
    open.shop.merchant.removeMedia(productId, media[0].id)
    await open.stale.note({ productId, changedAt: new Date() })
    await open.runProducts()
    await open.runToEnd(id)
    await expectSame()
    expect(await open.stale.count()).toBe(0)
  })

  it('never removes a product that was made since it began', async () => {
    open = await openSyncing(tables, catalog)
    const { id } = await open.request()
    const [{ id: productId }] = open.shop.products()
    await open.stale.note({ productId, changedAt: new Date() })
    await open.runProducts()
    open.shop.bulk.tamperNext((result) =>
      result.slice(result.indexOf('"id":"gid://shopify/Product/', result.indexOf('Product/') + 1) - 1),
    )
    const known = await open.mirror.get(productId)
    expect(known).toBeDefined()
    expect(await open.runToEnd(id)).toMatchObject({ state: 'done', products: 3 })
    expect(await open.mirror.get(productId)).toEqual(known)
  })

  it('a product that is deleted stays so, although the result still has it', async () => {
    open = await openSyncing(tables, catalog, { bulkLifeMs: { created: 0, running: 50 } })
    const { id } = await open.request()
    await open.runCatalog(id)
    await expect.poll(() => open.shop.bulk.operations()[0]?.objectCount, { interval: 1 }).not.toBe('0')
    const [{ id: productId }] = open.shop.products()
    open.shop.merchant.deleteProduct(productId)
    await open.mirror.remove(productId, new Date())
    await open.runProducts()
    await open.runToEnd(id)
    await open.runProducts()
    expect(await open.mirror.get(productId)).toBeUndefined()
    expect(await open.stale.count()).toBe(0)
    await expectSame()
  })
})

describe('products that changed', () => {
  it('are read again, or removed where they are gone', async () => {
    open = await openSyncing(tables, catalog)
    await open.runToEnd((await open.request()).id)
    const [gone, changed] = open.shop.products()
    open.shop.merchant.deleteProduct(gone.id)
    open.shop.merchant.setAlt(changed.media[0].id, 'Seen from the left')
    for (const { id: productId } of [gone, changed])
      await open.stale.note({ productId, changedAt: new Date() })
    await open.runProducts()
    expect((await open.mirror.get(changed.id))?.media[0]?.altText).toBe('Seen from the left')
    await expectSame()
    expect(await open.stale.count()).toBe(0)
  })

  it('are not read again where the mirror has them so by now, but where they may be gone', async () => {
    open = await openSyncing(tables, catalog)
    await open.runToEnd((await open.request()).id)
    let read = 0
    open.shop.onRequest((operation) => {
      if (operation === 'ReadProduct') read++
    })
    const [told, gone] = open.shop.products()
    const moment = (await open.mirror.get(told.id))?.updatedAt ?? new Date()
    await open.stale.note({ productId: told.id, changedAt: moment })
    await open.runProducts()
    expect([await open.stale.count(), read]).toEqual([0, 0])
    open.shop.merchant.deleteProduct(gone.id)
    // An older notice of its removal than what is known of it: only the shop can tell.
    await open.mirror.remove(gone.id, new Date(0))
    await open.runProducts()
    expect([await open.stale.count(), read]).toEqual([0, 1])
    expect(await open.mirror.get(gone.id)).toBeUndefined()
  })

  it('without end are read now and then, and stay stale in between', async () => {
    open = await openSyncing(tables, catalog)
    await open.runToEnd((await open.request()).id)
    let read = 0
    open.shop.onRequest((operation) => {
      if (operation === 'ReadProduct') read++
    })
    const [{ id: productId }, other] = open.shop.products()
    for (let touch = 1; touch <= 30; touch++) {
      await open.stale.note({ productId, changedAt: new Date(Date.now() + touch * 60_000) })
      await open.runProducts()
    }
    expect(read).toBe(5)
    expect(await open.stale.list(9)).toMatchObject([{ productId }])
    await open.stale.note({ productId: other.id, changedAt: new Date(Date.now() + 60_000) })
    await open.runProducts()
    expect(read).toBe(6)
    expect(await open.stale.count()).toBe(1)
  })

  it('are left to a reading of the whole catalogue where they are very many', async () => {
    open = await openSyncing(tables, catalog)
    const data = Array.from({ length: 501 }, (_, index) => ({
      shopId: open.shopId,
      productId: `gid://shopify/Product/x${index}`,
      changedAt: new Date(0),
      noticedAt: new Date(0),
    }))
    await tables.db.staleProduct.createMany({ data })
    await open.runProducts()
    const sync = await open.syncs.latest()
    expect(sync).toMatchObject({ state: 'planned', cause: 'many changes' })
    await open.runToEnd(sync?.id ?? '')
    expect(await open.stale.count()).toBe(0)
  })
})
