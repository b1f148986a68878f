import type { ShopSettings } from '../../domain/shop-settings.ts'

/**
 * GET /api/settings. PATCH /api/settings changes those that are named, each as text: `{galleryPosition: "first"}`. With
 * `seen`, the settings as they were when they were changed, it answers 409 where somebody changed one of them since.
 * What cannot be is told field by field; that of a template of `promptTemplates` is "promptTemplates/TYPE".
 */
export type WireSettings = ShopSettings

/** POST /api/settings/patterns `{altTextPattern, filenamePattern}`: what they make of a product of the shop. */
export interface WirePatternPreview {
  readonly productTitle: string
  readonly altText: string
  readonly filename: string
}

/** GET /api/settings/spending: spent and reserved today and this month (UTC). */
export interface WireSpending {
  readonly dayMicros: number
  readonly monthMicros: number
}

/** GET /api/settings/approval?deltaE=2&editors=segmind: how many pictures in review such a rule is about. */
export interface WireApprovalPreview {
  readonly waiting: number
}

/** GET /api/settings/samples?search=TEXT: some products to try a prompt on. */
export interface WireSample {
  readonly id: string
  readonly title: string
  readonly colorways: number
}
