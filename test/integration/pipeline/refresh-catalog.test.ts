import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { colorwayKey } from '../../../src/domain/colorway.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { openRefreshing, type Refreshing } from './open-refreshing.ts'

const draw = (handle: string) =>
  drawProduct({ handle, title: `The ${handle}`, colors: ['White', 'Navy', 'Red'], sizes: ['S', 'M'] })

let tables: OpenStores
let open: Refreshing
beforeAll(async () => {
  tables = await openStores()
})
afterEach(() => open.close())
afterAll(() => tables.close())

const keyOf = (value: string) => colorwayKey([{ option: 'Color', value }])
const tee = () => open.shop.products()[0]
const listBatches = async () =>
  (await open.own.batches.list({ limit: 50 })).rows.filter(({ origin }) => origin === 'schedule')
const wishedOf = async () =>
  (await listBatches()).flatMap(({ wishes }) => wishes.colorways.flatMap(({ keys }) => keys))
const fetched = () => open.shop.ledger().byOperation['ReadOriginal']?.requests ?? 0
const addColor = (color: string) => {
  for (const size of ['S', 'M']) open.shop.merchant.addVariant(tee().id, { Color: color, Size: size })
}
const rejectAll = async () => {
  for (const { id } of (await open.own.candidates.listInReview({ limit: 100 })).rows)
    await open.own.candidates.decide(id, { kind: 'reject', decidedBy: 'staff 7' })
}
const approveAll = async () => {
  for (const { id } of (await open.own.candidates.listInReview({ limit: 100 })).rows)
    await open.own.candidates.decide(id, { kind: 'approve', decidedBy: 'staff 7' })
}

describe('a shop of which everything is made', () => {
  it('has nothing made, and is asked next to nothing', async () => {
    open = await openRefreshing(tables, { products: ['tee', 'mug'].map(draw) })
    const before = open.shop.ledger()
    const fetchedBefore = fetched()
    const refresh = await open.refresh()
    expect(refresh).toMatchObject({
      state: 'done',
      batchId: undefined,
      summary: { products: 2, newColors: 0, changedSources: 0, removed: 0, leftAlone: 0, waits: false },
    })
    expect(refresh.summary?.text).toBe('Nothing is to be made.')
    expect(await listBatches()).toEqual([])
    expect(fetched()).toBe(fetchedBefore)
    const { pointsSpent, byOperation } = open.shop.ledger()
    expect(pointsSpent - before.pointsSpent).toBeLessThanOrEqual(100)
    expect(byOperation['StartBulkRead']?.requests).toBe(1)
  })

  it('has a new colour made, under the cap, and leaves it in review', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    addColor('Orange')
    const refresh = await open.refresh({ capMicros: 40_000n })
    expect(refresh.summary).toMatchObject({ newColors: 1, newColorProducts: 1, edits: 1, mostMicros: 40_000 })
    expect(refresh.summary?.text).toBe('Found: 1 new colour in 1 product, for up to $0.04.')
    expect(await listBatches()).toMatchObject([
      { id: refresh.batchId, state: 'running', requestedBy: 'staff 7', quotedEdits: 1 },
    ])
    expect(await open.make()).toBe(1)
    expect(await open.own.candidates.countInReview()).toBe(1)
    expect(await open.own.publications.plan({ requestedBy: 'a test' })).toEqual([])
  })

  it('waits for a person where it may cost more than the cap', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    addColor('Orange')
    const refresh = await open.refresh({ capMicros: 30_000n })
    expect(refresh).toMatchObject({ state: 'done', summary: { waits: true, edits: 1 } })
    expect(refresh.summary?.text).toBe(
      'Found: 1 new colour in 1 product, for up to $0.04. It waits for a person, as it may cost $0.04 and a run may spend $0.03.',
    )
    expect(await listBatches()).toMatchObject([{ state: 'quoted' }])
    expect(await open.make()).toBe(0)
  })

  it('has nothing made again for what waits, is in review, was rejected or was taken back', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    addColor('Orange')
    await open.refresh({ capMicros: 0n })
    expect((await open.refresh()).summary).toMatchObject({ newColors: 0, leftAlone: 0 })
    const [batch] = await listBatches()
    await open.own.batches.run(batch.id, 'staff 7')
    await open.make()
    expect((await open.refresh()).summary).toMatchObject({ newColors: 0, leftAlone: 0 })
    await rejectAll()
    const refresh = await open.refresh()
    expect(refresh.summary).toMatchObject({ newColors: 0, leftAlone: 1 })
    expect(refresh.summary?.text).toBe(
      'Nothing is to be made. 1 colour is left alone: what was made of it was not wanted or failed, and nothing changed since.',
    )
    const [live] = (await open.own.publications.list({ limit: 1 })).rows
    await open.requestUndo(live.id)
    await open.runUndo(live.id)
    expect((await open.refresh()).summary).toMatchObject({ newColors: 0, removed: 0, leftAlone: 3 })
    expect(await listBatches()).toHaveLength(1)
  })

  it('has what was rejected made again from another photograph', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')], live: (label) => label !== 'Red' })
    expect((await open.refresh()).summary).toMatchObject({ newColors: 0, leftAlone: 1 })
    await open.shop.merchant.changeSource(tee().media[0].id, (await drawPicture('another')).bytes)
    expect((await open.refresh()).summary).toMatchObject({ newColors: 1, changedSources: 1, leftAlone: 0 })
  })
})

describe('a photograph', () => {
  it('that is another one under the same id has its colours made anew, once', async () => {
    open = await openRefreshing(tables, { products: ['tee', 'mug'].map(draw) })
    await open.shop.merchant.changeSource(tee().media[0].id, (await drawPicture('another')).bytes)
    const before = fetched()
    const refresh = await open.refresh()
    expect(refresh.summary?.text).toBe('Found: 2 changed photographs, for up to $0.08.')
    expect(fetched() - before).toBe(1)
    expect((await wishedOf()).toSorted()).toEqual([keyOf('Navy'), keyOf('Red')])
    expect(await open.make()).toBe(2)
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 0 })
    await approveAll()
    await open.publishAll()
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 0, removed: 0, leftAlone: 0 })
    expect(await listBatches()).toHaveLength(1)
  })

  it('that was replaced by another file has its colours made anew, and not again once that was rejected', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    const [{ id }] = tee().media
    const { bytes } = await drawPicture('another')
    await open.shop.merchant.replaceMedia(tee().id, id, { filename: 'new.jpg', alt: '', bytes })
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 2, newColors: 0 })
    await open.make()
    await rejectAll()
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 0, leftAlone: 2 })
    expect(await listBatches()).toHaveLength(1)
  })

  it('whose address moved and whose bytes did not is fetched once, and nothing is made', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    const [{ id }] = tee().media
    const same = await fetch(tee().media[0].url).then((response) => response.arrayBuffer())
    await open.shop.merchant.changeSource(id, Buffer.from(same))
    const before = fetched()
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 0 })
    expect(fetched() - before).toBe(1)
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 0 })
    expect(fetched() - before).toBe(1)
    await open.shop.merchant.replaceMedia(tee().id, id, {
      filename: 'same.jpg',
      alt: '',
      bytes: Buffer.from(same),
    })
    expect((await open.refresh()).summary).toMatchObject({ changedSources: 0 })
    expect(await listBatches()).toEqual([])
  })
})

describe('a colour', () => {
  it('that has another name is told of, and made anew where it is another colour, too', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    const rename = (from: string, to: string) =>
      open.shop.merchant.renameOptionValue(tee().id, { option: 'Color', from, to })
    rename('Red', 'Ketchup Nr. 5')
    const told = await open.refresh()
    expect(told.summary).toMatchObject({ renamed: 1, changedColors: 0, newColors: 0, removed: 0 })
    expect(told.summary?.text).toBe('Nothing is to be made. 1 colour has another name now.')
    rename('Ketchup Nr. 5', 'Green')
    expect((await open.refresh()).summary).toMatchObject({ renamed: 1, changedColors: 1, edits: 1 })
    expect(await wishedOf()).toEqual([keyOf('Green')])
  })

  it('whose swatch moved is made anew, unless nobody would see it', async () => {
    open = await openRefreshing(tables, {
      products: [draw('tee')],
      furnish: ({ products, merchant }) =>
        merchant.setSwatch(products()[0].id, { option: 'Color', value: 'Navy', hex: '#1F2A44' }),
    })
    const setSwatch = (hex: string) =>
      open.shop.merchant.setSwatch(tee().id, { option: 'Color', value: 'Navy', hex })
    setSwatch('#1F2A46')
    expect((await open.refresh()).summary).toMatchObject({ changedColors: 0 })
    setSwatch('#2F5A44')
    expect((await open.refresh()).summary).toMatchObject({ changedColors: 1, edits: 1 })
    expect(await wishedOf()).toEqual([keyOf('Navy')])
  })
})

describe('a picture that somebody removed', () => {
  it('is told of and not made again', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    const [, , navy] = tee().media
    open.shop.merchant.removeMedia(tee().id, navy.id)
    for (const { id, title } of tee().variants)
      if (title.startsWith('Red')) open.shop.merchant.replaceVariantMedia(id, null)
    const refresh = await open.refresh()
    expect(refresh.summary).toMatchObject({ removed: 2, newColors: 0, changedSources: 0 })
    expect(refresh.summary?.text).toBe(
      'Nothing is to be made. 2 pictures were taken out of the shop, and are not made again.',
    )
    expect(await listBatches()).toEqual([])
  })
})

describe('the part of the catalogue', () => {
  it('is what a collection, a tag, a search or a list says', async () => {
    open = await openRefreshing(tables, { products: ['tee', 'mug', 'cap'].map(draw) })
    const [, mug, cap] = open.shop.products()
    for (const { id } of open.shop.products())
      open.shop.merchant.addVariant(id, { Color: 'Orange', Size: 'S' })
    const collectionId = open.shop.merchant.addCollection('New things', [mug.id])
    const products = async (terms: Parameters<Refreshing['refresh']>[0]) =>
      (await open.refresh({ ...terms, capMicros: 0n })).summary?.products
    expect(await products({ scope: { kind: 'collection', collectionId, title: 'New things' } })).toBe(1)
    expect((await listBatches())[0].scope).toEqual({ kind: 'products', productIds: [mug.id] })
    expect(await products({ scope: { kind: 'products', productIds: [cap.id, 'gone'] } })).toBe(1)
    const matching = { kind: 'matching', filter: { search: 'the' } } as const
    expect(await products({ scope: { ...matching, exceptIds: [mug.id] } })).toBe(2)
    expect(await products({ scope: { kind: 'collection', collectionId: 'gone', title: '' } })).toBe(0)
  })
})

describe('two runs', () => {
  it('of the same products at the same time make one edit of each colour', async () => {
    open = await openRefreshing(tables, { products: ['tee', 'mug'].map(draw) })
    addColor('Orange')
    const asked = [await open.ask(), await open.ask({ scope: { kind: 'products', productIds: [tee().id] } })]
    await open.work()
    await open.rebuild()
    await open.work()
    const ended = await Promise.all(asked.map(({ id }) => open.own.refreshes.get(id)))
    expect(ended.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(ended.map(({ summary }) => summary?.newColors).toSorted()).toEqual([0, 1])
    expect(await listBatches()).toHaveLength(1)
    expect(await open.make()).toBe(1)
    // Both went by readings that began after they did.
    const syncs = await Promise.all(ended.map(({ syncId = '' }) => open.own.syncs.get(syncId)))
    for (const [index, { createdAt }] of syncs.entries())
      expect(createdAt.getTime()).toBeGreaterThanOrEqual(ended[index].createdAt.getTime())
  })

  it('do not go by a reading that began before', async () => {
    open = await openRefreshing(tables, { products: [draw('tee')] })
    const older = await open.own.syncs.request('nightly')
    const refresh = await open.refresh()
    expect(refresh.state).toBe('done')
    expect(refresh.syncId).not.toBe(older.id)
    expect((await open.own.syncs.get(older.id)).state).toBe('done')
  })
})

it('fails with the reason for which the catalogue could not be read', async () => {
  open = await openRefreshing(tables, { products: [draw('tee')] })
  const { id } = await open.ask()
  const sync = await open.own.syncs.request('refresh')
  await open.own.syncs.markFailed(sync.id, 'The catalogue could not be read: a test.')
  await open.own.refreshes.markReading(id, sync.id)
  await open.work()
  expect(await open.own.refreshes.get(id)).toMatchObject({
    state: 'failed',
    reason: 'The catalogue could not be read: a test.',
  })
})

it('fails with the reason where no editor can make what is new, and parks no batch each night', async () => {
  open = await openRefreshing(tables, { products: [draw('tee')] })
  addColor('Orange')
  await open.own.settings.set({ editors: ['segmind'] })
  expect(await open.refresh()).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('None of the editors that your settings name (segmind) can be used'),
  })
  expect(await listBatches()).toEqual([])
  await open.own.settings.set({ editors: [] })
  expect(await open.refresh()).toMatchObject({ state: 'done', summary: { edits: 1 } })
})
