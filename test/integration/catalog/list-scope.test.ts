import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { listScope } from '../../../src/pipeline/list-scope.ts'
import type { ProductScope } from '../../../src/ports/catalog.ts'
import { collect } from '../../support/collect.ts'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { openSyncing, type Syncing } from './open-syncing.ts'

const handles = ['tee', 'mug', 'cap', 'bag']
const draw = (handle: string) =>
  drawProduct({ handle, title: `The ${handle}`, colors: ['White', 'Navy'], sizes: ['S', 'M'] })

let tables: OpenStores
let open: Syncing
/** How often the shop was asked what. */
let asked: Record<string, number>
beforeAll(async () => {
  tables = await openStores()
})
afterEach(() => open.close())
afterAll(() => tables.close())

const openShop = async ({ isRead }: { readonly isRead: boolean }) => {
  open = await openSyncing(tables, handles.map(draw))
  if (isRead) await open.runToEnd((await open.request()).id)
  asked = {}
  open.shop.onRequest((operation) => {
    asked[operation] = (asked[operation] ?? 0) + 1
  })
}

const list = async (scope: ProductScope = { kind: 'all' }) => {
  const catalog = open.catalogOf(open.process.client)
  const products = await collect(listScope({ ...open, catalog }, scope))
  return products.map(({ handle }) => handle).toSorted()
}

describe('a whole catalogue', () => {
  it('comes from the shop where it was never read', async () => {
    await openShop({ isRead: false })
    expect(await list()).toEqual(handles.toSorted())
    expect(asked).toEqual({ ListProducts: 1 })
  })

  it('comes out of the mirror where it was read, and the shop only tells what changed', async () => {
    await openShop({ isRead: true })
    expect(await list()).toEqual(handles.toSorted())
    expect(asked).toEqual({ ListChanges: 1 })
  })

  it('comes with what changed and what is new since, though no webhook told', async () => {
    await openShop({ isRead: true })
    const [tee] = open.shop.products()
    // Shopify's moments are whole seconds.
    const before = (await open.mirror.get(tee.id))?.updatedAt.getTime() ?? 0
    await expect.poll(() => Date.now() - before, { timeout: 5_000 }).toBeGreaterThan(1_000)
    open.shop.merchant.removeMedia(tee.id, tee.media[0].id)
    open.shop.merchant.addProduct(draw('hat'))
    expect(await list()).toEqual([...handles, 'hat'].toSorted())
    expect(asked).toEqual({ ListChanges: 1, ReadProduct: 2 })
    expect((await open.mirror.get(tee.id))?.media).toHaveLength(tee.media.length - 1)
    await list()
    expect(asked).toEqual({ ListChanges: 2, ReadProduct: 2 })
  })

  it('comes from the shop where it was read too long ago', async () => {
    await openShop({ isRead: true })
    const createdAt = new Date(Date.now() - 49 * 3_600_000)
    await tables.db.catalogSync.updateMany({ where: { shopId: open.shopId }, data: { createdAt } })
    expect(await list()).toEqual(handles.toSorted())
    expect(asked).toEqual({ ListProducts: 1 })
  })
})

it('entries for colours and patterns are read again, as they and the right to them change without the products', async () => {
  const entry = { label: 'Night', color: '#191f35', baseColors: ['Blue'], pattern: 'Solid' }
  const tee = draw('tee')
  const options = tee.options.map((option) => ({
    ...option,
    values: option.values.map((value) => (value.name === 'Navy' ? { ...value, entry } : value)),
  }))
  open = await openSyncing(tables, [{ ...tee, options }])
  const { scopes } = open.shop.oauth
  open.shop.oauth.scopes = scopes.filter((scope) => scope !== 'read_metaobjects')
  await open.runToEnd((await open.request()).id)
  const listNavy = async () => {
    const catalog = open.catalogOf(open.process.client)
    const [product] = await collect(listScope({ ...open, catalog }, { kind: 'all' }))
    return product.options[0].values.find(({ name }) => name === 'Navy')
  }
  expect(await listNavy()).toMatchObject({ isEntryWithheld: true, colorPattern: undefined })
  open.shop.oauth.scopes = scopes
  expect(await listNavy()).toMatchObject({ isEntryWithheld: false, colorPattern: { hex: '#191F35' } })
})

it('chosen products come from the shop as they are now', async () => {
  await openShop({ isRead: true })
  const [{ id }] = open.shop.products()
  expect(await list({ kind: 'products', productIds: [id] })).toEqual(['tee'])
  expect(asked).toEqual({ ReadProduct: 1 })
})

describe('products that match a filter', () => {
  it('come from the shop as they are now, but for those that are excepted', async () => {
    await openShop({ isRead: true })
    const mug = open.shop.products().find(({ handle }) => handle === 'mug')
    const filter = { search: 'the', lacking: true }
    expect(await list({ kind: 'matching', filter, exceptIds: [mug?.id ?? ''] })).toEqual([
      'bag',
      'cap',
      'tee',
    ])
    expect(asked).toEqual({ ReadProduct: 3 })
  })

  it('come out of the mirror where they are many, as a whole catalogue does', async () => {
    const many = Array.from({ length: 101 }, (_, number) => draw(`tee-${number}`))
    open = await openSyncing(tables, [...many, draw('mug')])
    await open.runToEnd((await open.request()).id)
    asked = {}
    open.shop.onRequest((operation) => {
      asked[operation] = (asked[operation] ?? 0) + 1
    })
    const found = await list({ kind: 'matching', filter: { search: 'tee' }, exceptIds: [] })
    expect(found).toHaveLength(101)
    expect(found).not.toContain('mug')
    expect(asked).toEqual({ ListChanges: 1 })
  })
})
