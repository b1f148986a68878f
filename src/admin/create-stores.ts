import type { ShopApi } from './api/shop-api.ts'
import { createBatchesStore } from './batches/batches-store.ts'
import { createColorsStore } from './colors/colors-store.ts'
import { createHomeStore } from './home/home-store.ts'
import { createLanguagesStore } from './languages/languages-store.ts'
import { createProductsStore } from './products/products-store.ts'
import { createPublicationsStore } from './published/publications-store.ts'
import { createReview } from './review/create-review.ts'

import { createKeysStore } from './settings/keys-store.ts'
import { createPreviewsStore } from './settings/previews-store.ts'
import { createSettingsStore } from './settings/settings-store.ts'

/** What each screen knows. It outlives the screen: coming back shows at once what was there. */
export const createStores = (api: ShopApi) => ({
  products: createProductsStore(api),
  home: createHomeStore(api),
  ...createSettings(api),
  batches: createBatchesStore(api),
  publications: createPublicationsStore(api),
  languages: createLanguagesStore(api, shopify.scopes),
  colors: createColorsStore(api),
  review: createReview(api, shopify.config.shop ?? ''),
})

const createSettings = (api: ShopApi) => {
  const settings = createSettingsStore(api)
  return { settings, previews: createPreviewsStore(api, settings), keys: createKeysStore(api) }
}

export type Stores = ReturnType<typeof createStores>
