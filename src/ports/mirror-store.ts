import type { Media, Product } from '../domain/product.ts'
import type { ProductFilter } from '../domain/product-filter.ts'
import type { Page, PageRequest } from './page.ts'

export interface MirrorMedia extends Media {
  /** Its address without the query, and its size: another one is another picture. */
  readonly fingerprint: string
}

/** A product as the shop last showed it. */
export interface MirrorProduct extends Product {
  readonly media: readonly MirrorMedia[]
  readonly colorways: number
  /** How many of its colorways have no picture of their own. */
  readonly lacking: number
  readonly syncedAt: Date
}

export interface MirrorCounts {
  readonly products: number
  readonly colorways: number
  readonly lacking: number
}

/** A value of products, and how many have it. */
export interface FilterValue {
  readonly value: string
  readonly products: number
}

/** What products can be filtered by, the most frequent first, some hundred of each at most. */
export interface FilterValues {
  readonly productTypes: readonly FilterValue[]
  readonly vendors: readonly FilterValue[]
  readonly tags: readonly FilterValue[]
}

export interface ProductNames {
  readonly productIds: readonly string[]
  readonly handles: readonly string[]
  readonly variantIds: readonly string[]
  readonly skus: readonly string[]
}

/** What we remember of a shop's catalogue, so that lists and filters need not ask the shop. */
export interface MirrorStore {
  /**
   * Writes products as they were read, in one round trip; some hundred at once is a good number. Of two readings
   * of a product the one with the later `updatedAt` stays, whatever the order. `syncId` marks them as seen by that
   * reading of the whole catalogue, also where something newer stands here.
   */
  keepMany(products: readonly Product[], syncId?: string): Promise<void>
  /**
   * The shop no longer had it at that moment. While the whole catalogue is being read, and where something newer is
   * known, the product also becomes stale: the reading may still bring it back.
   */
  remove(productId: string, at: Date): Promise<void>
  /** Removes what the reading did not see and nobody wrote since it began. Answers how many. */
  removeUnseen(syncId: string, startedAt: Date): Promise<number>
  /** undefined where it is not known. */
  get(productId: string): Promise<MirrorProduct | undefined>
  /** Those that any of these names; a SKU may be that of several. */
  find(names: ProductNames): Promise<readonly MirrorProduct[]>
  /** All of each, in a stable order; of all products, or of those that are known `among` these. */
  listProducts(page: PageRequest, among?: readonly string[]): Promise<Page<MirrorProduct>>
  /** Those of which colorways lack a picture, the ones that lack a handful first; none that is archived. */
  listLacking(limit: number): Promise<readonly MirrorProduct[]>
  /** All of each, by title. */
  list(page: PageRequest, filter?: ProductFilter): Promise<Page<MirrorProduct>>
  /** The ids of all that match, in a stable order. */
  listIds(filter: ProductFilter): Promise<readonly string[]>
  counts(filter?: ProductFilter): Promise<MirrorCounts>
  filterValues(): Promise<FilterValues>
}
