import type { Product } from '../domain/product.ts'
import type { ProductFilter } from '../domain/product-filter.ts'

/** Products that the shop itself can be asked for. */
export type CatalogScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'products'; readonly productIds: readonly string[] }

/** Products of the shop; those that match a filter are looked up when they are wanted. */
export type ProductScope =
  | CatalogScope
  | {
      readonly kind: 'matching'
      readonly filter: ProductFilter
      /** Those that match and are not meant. */
      readonly exceptIds: readonly string[]
    }

/** What a batch is about: products, or what an imported file asks for, edit by edit. */
export type Scope = ProductScope | { readonly kind: 'import'; readonly importId: string }

export interface ProductChange {
  readonly productId: string
  readonly updatedAt: Date
}

export interface Collection {
  readonly id: string
  readonly title: string
}

/** Reads one shop's catalogue, live. */
export interface Catalog {
  /** Products in a stable order, read in pages. */
  listProducts(scope: CatalogScope): AsyncIterable<Product>
  /** Products of which anything changed at that moment or later, by the shop's clock. */
  listChanges(since: Date): AsyncIterable<ProductChange>
  /** The ids of the products of a collection, as the shop finds them now; none where it does not exist (any more). */
  listCollection(collectionId: string): AsyncIterable<string>
  /** The collection with this handle, as in its address; undefined where there is none. */
  findCollection(handle: string): Promise<Collection | undefined>
  /** Of the list of IANA, as the merchant set it. */
  readTimeZone(): Promise<string>
  /** undefined where it does not exist (any more). */
  readProduct(productId: string): Promise<Product | undefined>
  /**
   * The product with what the shop's entries for colours and patterns say now: they change without any change of the
   * products that are linked to them, and so may the right to read them.
   */
  refreshColorPatterns(product: Product): Promise<Product>
  /**
   * The original bytes of a picture, as the merchant uploaded it.
   * @throws ColorwayError `not_found` when it is gone, `unavailable` when it cannot be fetched now.
   */
  fetchPicture(mediaId: string): Promise<Uint8Array>
  /**
   * A swatch's picture, small, from the address that its option value names.
   * @throws ColorwayError as `fetchPicture`, and `invalid_input` when it is too large.
   */
  fetchSwatch(url: string): Promise<Uint8Array>
}

export interface Catalogs {
  forShop(shopId: string): Catalog
}
