import type { Shop } from '../model/shop.ts'
import { createPictureEdits, type PictureEdits } from './edit-pictures.ts'
import { createProductEdits, type ProductEdits } from './edit-products.ts'
import { createTextEdits, type TextEdits } from './edit-texts.ts'
import { createVariantEdits, type VariantEdits } from './edit-variants.ts'
import { type Storm, type StormOptions, startStorm } from './storm.ts'

/** Another person's edits in the shop, made behind the app's back; each is done when it returns. */
export interface Merchant extends PictureEdits, VariantEdits, ProductEdits, TextEdits {
  /** Edits at random, around the app's own operations, until it is stopped. */
  storm(options: StormOptions): Storm
}

/** @throws Error from every method that names something the shop does not have. */
export const createMerchant = (shop: Shop): Merchant => {
  const edits = {
    ...createPictureEdits(shop),
    ...createVariantEdits(shop),
    ...createProductEdits(shop),
    ...createTextEdits(shop),
  }
  return { ...edits, storm: (options) => startStorm(shop, edits, options) }
}
