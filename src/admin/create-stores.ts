import type { ShopApi } from './api/shop-api.ts'
import { createBatchesStore } from './batches/batches-store.ts'
import { createLanguagesStore } from './languages/languages-store.ts'
import { createProductsStore } from './products/products-store.ts'
import { createPublicationsStore } from './published/publications-store.ts'
import { createReview } from './review/create-review.ts'

/** What each screen knows. It outlives the screen: coming back shows at once what was there. */
export const createStores = (api: ShopApi) => ({
  products: createProductsStore(api),
  batches: createBatchesStore(api),
  publications: createPublicationsStore(api),
  languages: createLanguagesStore(api, shopify.scopes),
  review: createReview(api, shopify.config.shop ?? ''),
})

export type Stores = ReturnType<typeof createStores>
