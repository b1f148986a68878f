import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ProductFilter } from '../../../src/domain/product-filter.ts'
import type { MirrorProduct } from '../../../src/ports/mirror-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { atOnce, quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const moment = (minute: number) => new Date(Date.UTC(2026, 10, 1, 10, minute))
const idOf = (name: string) => `gid://shopify/Product/${name}`
const titles = async (filter?: ProductFilter) =>
  (await stage.mirror.list({ limit: 100 }, filter)).rows.map(({ title }) => title)
/** One that holds nothing open. */
const cancelledBatch = async (...staged: Parameters<typeof quotedBatch>): Promise<void> => {
  await stage.batches.cancel(await quotedBatch(...staged), 'staff 7')
}

describe('all products', () => {
  it('come whole, in pages, each once and in one order', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `p${index}`)
    const products = names.map((name, index) =>
      someProduct({ id: idOf(name), colors: ['White', 'Navy'].slice(index % 2) }),
    )
    await stage.mirror.keepMany(products)
    const listed: MirrorProduct[] = []
    let after: string | undefined
    do {
      const page = await stage.mirror.listProducts({ limit: 10, after })
      listed.push(...page.rows)
      after = page.nextAfter
    } while (after !== undefined)
    expect(listed.map(({ id }) => id)).toEqual(names.map(idOf).toSorted())
    for (const product of listed) expect(product).toEqual(await stage.mirror.get(product.id))
  })

  it('are none in an empty mirror', async () => {
    expect(await stage.mirror.listProducts({ limit: 10 })).toEqual({ rows: [], nextAfter: undefined })
  })
})

describe('a product', () => {
  it('comes back as it was kept, with its colorways counted', async () => {
    const product = someProduct({ colors: ['White', 'Navy', 'Sand'], pictured: ['White'] })
    await stage.mirror.keepMany([product])
    expect(await stage.mirror.get(product.id)).toEqual({
      ...product,
      media: [{ ...product.media[0], fingerprint: 'https://cdn.example/White.jpg 800x600' }],
      colorways: 3,
      lacking: 2,
      syncedAt: expect.any(Date),
    })
  })

  it('lacks a picture too where a colour goes by the picture of another', async () => {
    const product = someProduct({ colors: ['White', 'Navy'], pictured: ['White'] })
    const [{ id: mediaId }] = product.media
    const variants = product.variants.map((variant) => ({ ...variant, mediaId }))
    await stage.mirror.keepMany([{ ...product, variants }])
    expect(await stage.mirror.counts()).toEqual({ products: 1, colorways: 2, lacking: 1 })
  })

  it('is split by the options that the merchant named as well', async () => {
    await stage.settings.set({ appearanceOptions: ['Charm'] })
    const [{ values }] = someProduct({ colors: ['Moon', 'Star'] }).options
    const base = someProduct({ colors: ['Moon', 'Star'], pictured: [] })
    const variants = base.variants.map((variant) => ({
      ...variant,
      selected: variant.selected.map(({ option, value }) => ({
        option: option === 'Color' ? 'Charm' : option,
        value,
      })),
    }))
    await stage.mirror.keepMany([{ ...base, variants, options: [{ name: 'Charm', values }] }])
    expect(await stage.mirror.counts()).toEqual({ products: 1, colorways: 2, lacking: 2 })
  })

  it('keeps what colours and patterns say of themselves', async () => {
    const colorPattern = { label: 'Sea', hex: '#123456', baseColors: ['Blue'], pattern: undefined }
    const value = {
      name: 'Sea',
      swatchHex: '#1F2A44',
      swatchImageUrl: 'https://cdn.example/s.png',
      colorPattern,
      linkedEntryId: 'gid://shopify/Metaobject/1',
      isEntryWithheld: true,
    }
    const product = someProduct({ options: [{ name: 'Color', values: [value] }] })
    await stage.mirror.keepMany([product])
    expect((await stage.mirror.get(product.id))?.options).toEqual(product.options)
  })

  it('may have 2,048 variants and 250 pictures', async () => {
    const names = (count: number, word: string) =>
      Array.from({ length: count }, (_, index) => `${word} ${index}`)
    const colors = names(256, 'Colour')
    const product = someProduct({ colors, sizes: names(8, 'Size'), pictured: colors.slice(0, 250) })
    await stage.mirror.keepMany([product])
    const kept = await stage.mirror.get(product.id)
    expect(kept?.variants).toEqual(product.variants)
    expect(kept?.media).toHaveLength(250)
    expect(kept?.lacking).toBe(6)
  })

  it('may be written in any script, and with what a database does not take', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(text, text, async (title, color) => {
        const product = someProduct({ title, colors: [color], tags: [title], vendor: '\ud800half\0' })
        await stage.mirror.keepMany([product])
        const storable = (value: string) => value.replaceAll('\0', '').toWellFormed()
        const kept = await stage.mirror.get(product.id)
        expect([kept?.title, kept?.tags, kept?.vendor]).toEqual([
          storable(title),
          [storable(title)],
          '\ufffdhalf',
        ])
        expect(kept?.variants[0]?.selected[0]?.value).toBe(storable(color))
      }),
      { numRuns: 40 },
    )
  })
})

describe('of two readings of a product', () => {
  const older = someProduct({ title: 'Older', updatedAt: moment(1), sizes: ['S', 'M', 'L'] })
  const newer = someProduct({ title: 'Newer', updatedAt: moment(2), sizes: ['S'] })

  it.each([
    ['older, newer', [older, newer]],
    ['newer, older', [newer, older]],
  ])('the newer stays, with its variants: %s', async (_order, readings) => {
    for (const reading of readings) await stage.mirror.keepMany([reading])
    const kept = await stage.mirror.get(newer.id)
    expect(kept?.title).toBe('Newer')
    expect(kept?.variants).toEqual(newer.variants)
  })

  it('the later one stays where both are of one moment', async () => {
    await stage.mirror.keepMany([older])
    await stage.mirror.keepMany([{ ...newer, updatedAt: older.updatedAt }])
    expect((await stage.mirror.get(older.id))?.title).toBe('Newer')
  })

  it('stands what many at once write', async () => {
    const products = ['1', '2', '3', '4', '5'].map((name) => someProduct({ id: idOf(name) }))
    const calls = await atOnce(8, async () => {
      await stage.mirror.keepMany(products)
      await stage.mirror.keepMany(products.toReversed())
    })
    expect(calls).toHaveLength(8)
    expect(await stage.mirror.counts()).toMatchObject({ products: 5 })
  })
})

describe('a reading of the whole catalogue', () => {
  const startedAt = () => new Date(Date.now() + 60_000)
  const here = async (names: readonly string[]) =>
    stage.mirror.keepMany(names.map((name) => someProduct({ id: idOf(name), title: name })))

  it('removes what it did not see, with its variants', async () => {
    const { id } = await stage.syncs.request('nightly')
    await here(['a', 'b', 'c'])
    await stage.mirror.keepMany([someProduct({ id: idOf('b'), title: 'b' })], id)
    expect(await stage.mirror.removeUnseen(id, startedAt())).toBe(2)
    expect(await titles()).toEqual(['b'])
    expect(await opened.db.mirrorVariant.count({ where: { shopId: stage.shopId } })).toBe(4)
  })

  it('has seen a product also where something newer stands here', async () => {
    const { id } = await stage.syncs.request('nightly')
    await stage.mirror.keepMany([someProduct({ title: 'Newer', updatedAt: moment(5) })])
    await stage.mirror.keepMany([someProduct({ title: 'Older', updatedAt: moment(1) })], id)
    expect(await stage.mirror.removeUnseen(id, startedAt())).toBe(0)
    expect(await titles()).toEqual(['Newer'])
  })

  it('leaves what was written since it began', async () => {
    await here(['before'])
    // Moments are kept in milliseconds, and what is of the same one stays.
    await sleep(5)
    const { id, createdAt } = await stage.syncs.request('nightly')
    await here(['since'])
    expect(await stage.mirror.removeUnseen(id, createdAt)).toBe(1)
    expect(await titles()).toEqual(['since'])
  })
})

describe('a product that the shop no longer has', () => {
  it('leaves no variant behind, also where it is being written in that moment', async () => {
    const product = someProduct({ updatedAt: moment(1) })
    for (let round = 0; round < 20; round++) {
      const { id } = await stage.syncs.request('nightly')
      await Promise.all([
        stage.mirror.keepMany([product]),
        stage.mirror.remove(product.id, moment(2)),
        stage.mirror.keepMany([product]),
        stage.mirror.removeUnseen(id, new Date(Date.now() + 60_000)),
      ])
      const kept = await stage.mirror.get(product.id)
      const variants = await opened.db.mirrorVariant.count({ where: { shopId: stage.shopId } })
      expect(variants).toBe(kept?.variants.length ?? 0)
      if (kept) expect(kept.variants).toEqual(product.variants)
    }
  })

  it('is removed, unless something newer is known: then it is looked at again', async () => {
    const product = someProduct({ updatedAt: moment(5) })
    await stage.mirror.keepMany([product])
    await stage.mirror.remove(product.id, moment(4))
    expect(await titles()).toEqual(['Tee'])
    expect(await stage.stale.list(10)).toMatchObject([{ productId: product.id }])
    await stage.mirror.remove(product.id, moment(5))
    expect(await titles()).toEqual([])
  })

  it('is looked at again while the catalogue is being read, and not otherwise', async () => {
    await stage.mirror.remove(idOf('a'), moment(1))
    expect(await stage.stale.count()).toBe(0)
    const { id } = await stage.syncs.request('nightly')
    await stage.mirror.remove(idOf('a'), moment(1))
    expect(await stage.stale.count()).toBe(1)
    await stage.syncs.markFailed(id, 'a test')
    const [noticed] = await stage.stale.list(1)
    await stage.mirror.remove(idOf('a'), moment(2))
    await stage.stale.settle([noticed])
    expect(await stage.stale.count()).toBe(0)
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await stage.mirror.keepMany([
      someProduct({ id: idOf('1'), title: 'Alpha', handle: 'one', tags: ['x'], pictured: ['White', 'Navy'] }),
      someProduct({ id: idOf('2'), title: 'Beta', vendor: '100% Linen', status: 'DRAFT' }),
      someProduct({ id: idOf('3'), title: 'Gamma', productType: 'Mug', colors: ['Red'], pictured: [] }),
    ])
    await quotedBatch(stage, [someDraft({ product: '3' })])
    await cancelledBatch(stage, [someDraft({ product: '2' })])
  })

  it.each<[ProductFilter, readonly string[]]>([
    [{}, ['Alpha', 'Beta', 'Gamma']],
    [{ lacking: true }, ['Beta', 'Gamma']],
    [{ lacking: false }, ['Alpha']],
    [{ search: 'ALPH' }, ['Alpha']],
    [{ search: 'ne' }, ['Alpha', 'Beta']],
    [{ search: '0%' }, ['Beta']],
    [{ search: '%' }, ['Beta']],
    [{ search: 'red-s' }, ['Gamma']],
    [{ search: 'red-' }, ['Gamma']],
    [{ search: 'mug red' }, []],
    [{ search: 'linen  béta' }, ['Beta']],
    [{ status: 'DRAFT' }, ['Beta']],
    [{ productType: 'Mug', lacking: true }, ['Gamma']],
    [{ vendor: 'Acme' }, ['Alpha', 'Gamma']],
    [{ tag: 'x' }, ['Alpha']],
    [{ inWork: true }, ['Gamma']],
    [{ inWork: false, lacking: true }, ['Beta']],
  ])('of %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected)
    const { products } = await stage.mirror.counts(filter)
    expect(products).toBe(expected.length)
    expect(await stage.mirror.listIds(filter)).toHaveLength(expected.length)
  })

  it('says how many colorways match', async () => {
    expect(await stage.mirror.counts({ lacking: true })).toEqual({ products: 2, colorways: 3, lacking: 2 })
  })

  it('can be filtered by what the products have, the most frequent first', async () => {
    expect(await stage.mirror.filterValues()).toEqual({
      productTypes: [
        { value: 'T-Shirt', products: 2 },
        { value: 'Mug', products: 1 },
      ],
      vendors: [
        { value: 'Acme', products: 2 },
        { value: '100% Linen', products: 1 },
      ],
      tags: [
        { value: 'summer', products: 2 },
        { value: 'x', products: 1 },
      ],
    })
  })

  it('forgets a product that is removed', async () => {
    await stage.mirror.remove(idOf('3'), moment(59))
    expect(await stage.mirror.counts()).toEqual({ products: 2, colorways: 4, lacking: 1 })
    expect(await titles({ search: 'gamma' })).toEqual([])
  })

  it('comes in pages by title', async () => {
    const first = await stage.mirror.list({ limit: 2 })
    const second = await stage.mirror.list({ limit: 2, after: first.nextAfter })
    expect([first, second].map(({ rows }) => rows.map(({ title }) => title))).toEqual([
      ['Alpha', 'Beta'],
      ['Gamma'],
    ])
    expect(second.nextAfter).toBeUndefined()
    expect(first.rows[0]).toMatchObject({ colorways: 2, lacking: 0, variants: expect.any(Array) })
  })
})
