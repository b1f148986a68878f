import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Product } from '../../../src/domain/product.ts'
import type { CatalogScope } from '../../../src/ports/catalog.ts'
import { ask } from '../../integration/sandbox-shop/admin-client.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { openShop } from './open-shop.ts'

const letters = (count: number) => Array.from({ length: count }, (_, index) => `No ${index + 1}`)
const small = letters(23).map((title, index) =>
  drawProduct({ handle: `small-${index}`, title, colors: ['Green', 'Red'], sizes: ['S'] }),
)
const large = drawProduct({
  handle: 'large',
  title: 'Large',
  colors: letters(10),
  sizes: letters(13),
  otherPictures: 59,
})

type OpenShop = Awaited<ReturnType<typeof openShop>>
let open: OpenShop
beforeAll(async () => {
  open = await openShop([...small, large])
})
afterAll(async () => {
  expect([...open.shop.deprecatedFieldsUsed]).toEqual([])
  await open.shop.stop()
})

const listAll = async (scope: CatalogScope, { catalog } = open): Promise<Product[]> => {
  const products: Product[] = []
  for await (const product of catalog.listProducts(scope)) products.push(product)
  return products
}
const idOf = (handle: string) => open.shop.products().find((product) => product.handle === handle)?.id ?? ''

describe('a catalogue', () => {
  it('is read whole, each product once, always in the same order', async () => {
    const handles = (await listAll({ kind: 'all' })).map(({ handle }) => handle)
    expect(handles).toEqual([...small, large].map(({ handle }) => handle))
  })

  it('is read in part, without what is gone', async () => {
    const productIds = [idOf('small-7'), 'gid://shopify/Product/1', idOf('small-2')]
    const products = await listAll({ kind: 'products', productIds })
    expect(products.map(({ handle }) => handle)).toEqual(['small-7', 'small-2'])
  })

  it.each(['alone', 'in the list'])(
    'gives a product of 130 variants and 60 pictures whole: %s',
    async (how) => {
      const id = idOf('large')
      const product =
        how === 'alone'
          ? await open.catalog.readProduct(id)
          : (await listAll({ kind: 'all' })).find((listed) => listed.id === id)
      const truth = open.shop.products().find((sold) => sold.id === id)
      expect(truth?.variants).toHaveLength(130)
      expect(product?.variants.map((variant) => variant.id)).toEqual(
        truth?.variants.map((variant) => variant.id),
      )
      expect(product?.variants.map(({ mediaId }) => mediaId ?? null)).toEqual(
        truth?.variants.map(({ mediaId }) => mediaId),
      )
      expect(truth?.media).toHaveLength(60)
      expect(product?.media.map((media) => media.id)).toEqual(truth?.media.map((media) => media.id))
      expect(product?.options.map(({ values }) => values.length)).toEqual([10, 13])
    },
  )

  it('knows no product that is not there', async () => {
    expect(await open.catalog.readProduct('gid://shopify/Product/1')).toBeUndefined()
  })
})

describe('what changed', () => {
  const changesSince = async (since: Date) => {
    const changes: string[] = []
    for await (const { productId } of open.catalog.listChanges(since)) changes.push(productId)
    return changes
  }

  it('since a moment is told, with that moment', async () => {
    expect(await changesSince(new Date(0))).toHaveLength(24)
    const later = new Date(Date.now() + 60_000)
    expect(await changesSince(later)).toEqual([])
    vi.useFakeTimers({ toFake: ['Date'], now: later })
    open.shop.merchant.placeOrder(idOf('small-3'))
    vi.useRealTimers()
    expect(await changesSince(later)).toEqual([idOf('small-3')])
  })
})

describe('a picture', () => {
  it('comes as it was uploaded', async () => {
    const [product] = open.shop.products()
    const { bytes } = await drawPicture('small-0/front')
    expect(Buffer.from(await open.catalog.fetchPicture(product.media[0].id))).toEqual(Buffer.from(bytes))
  })

  it('that is gone is not found', async () => {
    const gone = open.catalog.fetchPicture('gid://shopify/MediaImage/1')
    await expect(gone).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a shop', () => {
  /** It finds all that it asks for, so that nothing is given back. */
  const query = 'query Drain { products(first: 23) { nodes { id media(first: 2) { nodes { id } } } } }'

  it('whose points are spent is waited for', async () => {
    const narrow = await openShop(small, { bucket: { maximumAvailable: 700, restoreRate: 400 } })
    const { shop, catalog } = narrow
    const drain = () => Promise.all(Array.from({ length: 20 }, () => ask(shop, query)))
    const isThrottled = async () => (await drain()) && shop.ledger().throttled > 0
    await expect.poll(isThrottled, { interval: 0, timeout: 10_000 }).toBe(true)
    const [{ id }] = shop.products()
    expect(await catalog.readProduct(id)).toMatchObject({ handle: 'small-0' })
    expect(await listAll({ kind: 'all' }, narrow)).toHaveLength(small.length)
    await shop.stop()
  })

  it('that is not there is unavailable', async () => {
    const { shop, catalog } = await openShop(small)
    await shop.stop()
    await expect(catalog.readProduct('gid://shopify/Product/1')).rejects.toMatchObject({
      code: 'unavailable',
    })
  })
})
