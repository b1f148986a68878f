import type { ShopSettings } from '../../domain/shop-settings.ts'

/** GET /api/settings. PATCH /api/settings changes those that are named, each as text: `{galleryPosition: "first"}`. */
export type WireSettings = ShopSettings
