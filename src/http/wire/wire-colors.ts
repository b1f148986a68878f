import type { ColorResolution, TargetOrigin } from '../../domain/color/color-resolution.ts'

/** What a name stands for; a swatch's picture is "pictured" until it is measured for a batch. */
export interface WireColorMeaning {
  readonly kind: ColorResolution['kind'] | 'pictured'
  readonly hex: string | null
  readonly origin: TargetOrigin | null
}

/**
 * GET /api/colors?after=PLACE&search=TEXT&only=unclear|own: the colour names of the shop, those first that a person has
 * to explain. PUT /api/colors/NAME explains one: `WireColorEntry`; DELETE goes back to what the shop says.
 */
export interface WireColor extends WireColorMeaning {
  /** Folded: the same for all spellings. It is the name in addresses. */
  readonly name: string
  /** As most products write it. */
  readonly label: string
  readonly products: number
  readonly colorways: number
  readonly isUnclear: boolean
  /** What else the name stands for in some products: their own swatches come before the merchant's word. */
  readonly others: readonly (WireColorMeaning & { readonly products: number })[]
  /** Who explained it and when; null where nobody did. */
  readonly entry: { readonly setBy: string; readonly setAt: string } | null
  /** What it may well mean, for one press; none where it is clear. */
  readonly suggestions: readonly { readonly hex: string; readonly label: string | null }[]
}

export interface WireColorPage {
  readonly colors: readonly WireColor[]
  readonly nextAfter: string | null
  readonly counts: { readonly all: number; readonly unclear: number; readonly own: number }
}

/** What the merchant says; a hex as people type it. */
export type WireColorEntry =
  | { readonly kind: 'color'; readonly hex: string }
  | { readonly kind: 'two-colored' | 'pattern' }

/** A name as it is now, and open pictures of it: those that wait keep the target that they were planned with. */
export interface WireColorSaved {
  /** null where neither the catalogue nor the dictionary has it any more. */
  readonly color: WireColor | null
  readonly edits: { readonly waiting: number; readonly skipped: number }
}
