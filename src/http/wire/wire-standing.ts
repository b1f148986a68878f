import type { ColorwayStanding } from '../../domain/colorway-standing.ts'
import type { WireCandidate } from './wire-candidate.ts'
import type { WireGalleryPicture } from './wire-products.ts'

/**
 * GET /api/selection?ids=1,2,3 → some products of the shop's own list, by the numbers at the end of their ids, up to 250:
 * what there is to do for them.
 */
export interface WireSelection {
  readonly products: readonly WireSelectedProduct[]
  /** How many of the ids the mirror does not know: they are new, or gone. */
  readonly unknown: number
  /** The names of the shop's own prompts. */
  readonly templates: readonly string[]
}

export interface WireSelectedProduct {
  readonly id: string
  readonly title: string
  readonly colorways: number
  /** The keys of those without a picture of their own, and without one under way. */
  readonly missing: readonly string[]
  /** With one on its way, from waiting until it is published. */
  readonly underWay: number
}

/**
 * GET /api/products/123, by the number at the end of its id: where each of its colorways stands, and what of it waits to
 * be decided on. Addresses are whole, for pages of another origin.
 */
export interface WireProductStanding {
  readonly id: string
  readonly title: string
  /** In gallery order. */
  readonly gallery: readonly WireGalleryPicture[]
  readonly colorways: readonly WireColorwayStanding[]
  /** The option whose values mix colours with sizes: the product has no colorways then. */
  readonly mixedOption: string | null
  /** The names of the shop's own prompts. */
  readonly templates: readonly string[]
}

export interface WireColorwayStanding {
  readonly key: string
  readonly label: string
  /** "#RRGGBB" where its colour is known. */
  readonly hex: string | null
  /** A drawing of that colour. */
  readonly swatchUrl: string | null
  readonly standing: ColorwayStanding
  /** Of those in review, the newest first; further angles too. */
  readonly candidates: readonly WireCandidate[]
}
