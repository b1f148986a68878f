import { invalidInput, notFound } from '../domain/errors.ts'
import type { Product } from '../domain/product.ts'
import type { Catalog, ProductChange } from '../ports/catalog.ts'
import type { AdminClient } from './admin-client.ts'
import { findCollectionDocument } from './documents/generated/find-collection.ts'
import { type ListChangesQuery, listChangesDocument } from './documents/generated/list-changes.ts'
import { listMoreMediaDocument } from './documents/generated/list-more-media.ts'
import { listMoreVariantsDocument } from './documents/generated/list-more-variants.ts'
import { type ListProductsQuery, listProductsDocument } from './documents/generated/list-products.ts'
import type { ProductFieldsFragment } from './documents/generated/product-fields.ts'
import { readOriginalDocument } from './documents/generated/read-original.ts'
import { readProductDocument } from './documents/generated/read-product.ts'
import { readTimeZoneDocument } from './documents/generated/read-time-zone.ts'
import { downloadPicture, type PictureDownload } from './download-picture.ts'
import { createColorPatternReader } from './read-color-patterns.ts'
import { linkedEntries, toProduct, withPatterns } from './to-product.ts'

/** Shopify's CDN scales down on request, and never up. */
const swatchWidthPx = 256
const swatchBytes = 5_000_000

/** One shop's catalogue, read live from its Admin API. */
export const createCatalog = (client: AdminClient, download: PictureDownload): Catalog => {
  const readPatterns = createColorPatternReader(client)

  const complete = async (first: ProductFieldsFragment): Promise<Product> => {
    const variants = await readOn(first.variants, async (after) => {
      const { product } = await client.send(listMoreVariantsDocument, { id: first.id, after })
      return product?.variants
    })
    const media = await readOn(first.media, async (after) => {
      const { product } = await client.send(listMoreMediaDocument, { id: first.id, after })
      return product?.media
    })
    return toProduct({ ...first, variants, media }, await readPatterns(linkedEntries(first)))
  }

  const readOne = async (productId: string): Promise<Product | undefined> => {
    const { product } = await client.send(readProductDocument, { id: productId })
    return product ? complete(product) : undefined
  }

  async function* listAll(): AsyncGenerator<Product> {
    let after: string | null = null
    do {
      const { products }: ListProductsQuery = await client.send(listProductsDocument, { after })
      for (const product of products.nodes) yield await complete(product)
      after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null
    } while (after !== null)
  }

  async function* listChosen(productIds: readonly string[]): AsyncGenerator<Product> {
    for (const productId of productIds) {
      const product = await readOne(productId)
      if (product) yield product
    }
  }

  async function* search(query: string): AsyncGenerator<ProductChange> {
    let after: string | null = null
    do {
      const { products }: ListChangesQuery = await client.send(listChangesDocument, { query, after })
      for (const { id, updatedAt } of products.nodes) yield { productId: id, updatedAt: new Date(updatedAt) }
      after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null
    } while (after !== null)
  }

  async function* listCollection(collectionId: string): AsyncGenerator<string> {
    const query = `collection_id:${collectionId.split('/').at(-1)}`
    for await (const { productId } of search(query)) yield productId
  }

  return {
    readProduct: readOne,
    listChanges: (since) => search(`updated_at:>='${since.toISOString()}'`),
    listCollection,
    findCollection: async (handle) => {
      const { collectionByIdentifier: found } = await client.send(findCollectionDocument, { handle })
      return found ?? undefined
    },
    readTimeZone: async () => (await client.send(readTimeZoneDocument, {})).shop.ianaTimezone,
    refreshColorPatterns: async (product) => {
      const linked = product.options.flatMap(({ values }) =>
        values.flatMap((value) => value.linkedEntryId ?? []),
      )
      return linked.length === 0 ? product : withPatterns(product, await readPatterns(linked))
    },
    listProducts: (scope) => (scope.kind === 'all' ? listAll() : listChosen(scope.productIds)),
    fetchPicture: async (mediaId) => {
      const { node } = await client.send(readOriginalDocument, { id: mediaId })
      const picture = node?.__typename === 'MediaImage' ? node : undefined
      const url = picture?.originalSource?.url ?? picture?.image?.url
      if (!url) throw notFound('The picture that was to be edited is no longer in the shop.')
      return downloadPicture(url, download)
    },
    fetchSwatch: async (url) => downloadPicture(askSmall(url), { ...download, maxBytes: swatchBytes }),
  }
}

const askSmall = (address: string): string => {
  const url = URL.parse(address)
  if (!url) throw invalidInput(`A swatch's picture has no proper address: ${address}`)
  url.searchParams.set('width', String(swatchWidthPx))
  return url.href
}

type Page = ProductFieldsFragment['variants'] | ProductFieldsFragment['media']

/** Reads the pages that follow the first. */
const readOn = async <P extends Page>(
  first: P,
  read: (after: string | null) => Promise<P | undefined>,
): Promise<P> => {
  let page = first
  const nodes: P['nodes'][number][] = [...first.nodes]
  while (page.pageInfo.hasNextPage) {
    const next = await read(page.pageInfo.endCursor)
    if (!next) break
    nodes.push(...next.nodes)
    page = next
  }
  return { ...first, nodes }
}
