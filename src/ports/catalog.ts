import type { Product } from '../domain/product.ts'

/** Which products a batch is about. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'products'; readonly productIds: readonly string[] }

/** Reads one shop's catalogue, live. */
export interface Catalog {
  /** Products in a stable order, read in pages. */
  listProducts(scope: Scope): AsyncIterable<Product>
  /** undefined where it does not exist (any more). */
  readProduct(productId: string): Promise<Product | undefined>
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
  /** Whether entries for colours and patterns were met so far that the shop keeps from us. */
  lacksColorPatterns(): boolean
}

export interface Catalogs {
  forShop(shopId: string): Catalog
}
