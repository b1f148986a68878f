import type { EditState } from '../../domain/edit-state.ts'
import type { ProductFilter } from '../../domain/product-filter.ts'

/** Which products are meant; a batch takes the same as its `filter`. */
export type WireProductFilter = ProductFilter

/**
 * GET /api/products?after=ID → by title, 30 a page. What narrows it: `search`, `pictures` (missing, complete), `work`
 * (open, none), `status`, `type`, `vendor`, `tag`. The counts are of all that match, and come with the first page only.
 */
export interface WireProductPage {
  readonly products: readonly WireProduct[]
  readonly nextAfter: string | null
  readonly counts: {
    readonly products: number
    readonly colorways: number
    /** Colorways without a picture of their own. */
    readonly lacking: number
  } | null
}

export interface WireProduct {
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly productType: string
  readonly vendor: string
  /** "ACTIVE", "DRAFT", "ARCHIVED" … */
  readonly status: string
  /** In gallery order: the first stands for the product. */
  readonly gallery: readonly WireGalleryPicture[]
  readonly colorways: readonly WireColorway[]
  /** How many of its colorways have no picture of their own. */
  readonly lacking: number
  /** The option whose values mix colours with sizes: the product has no colorways then. */
  readonly mixedOption: string | null
}

export interface WireGalleryPicture {
  readonly id: string
  /** Where a small one is served, and for readers who do not see it. */
  readonly url: string
  readonly altText: string
}

export interface WireColorway {
  readonly key: string
  readonly label: string
  /** "#RRGGBB" where its colour is known. */
  readonly hex: string | null
  /** The picture that stands for it; null: it lacks one of its own. */
  readonly mediaId: string | null
  /** Where the edit stands that is on its way for it. */
  readonly edit: EditState | null
}

/** GET /api/products/filters: what products can be filtered by, the most frequent first. */
export interface WireFilterValues {
  readonly productTypes: readonly WireFilterValue[]
  readonly vendors: readonly WireFilterValue[]
  readonly tags: readonly WireFilterValue[]
}

export interface WireFilterValue {
  readonly value: string
  readonly products: number
}
