import type { Product } from './product.ts'

/** What a product's pictures were at one moment: what undo goes back to, and what conflicts are found against. */
export interface Snapshot {
  /** The gallery, in order. */
  readonly mediaIds: readonly string[]
  /** Each variant's picture; null where it has none. */
  readonly variantMedia: Readonly<Record<string, string | null>>
}

export const takeSnapshot = (product: Product): Snapshot => ({
  mediaIds: product.media.map(({ id }) => id),
  variantMedia: Object.fromEntries(product.variants.map(({ id, mediaId }) => [id, mediaId ?? null])),
})
