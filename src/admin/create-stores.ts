import { createActivityStore } from './activity/activity-store.ts'
import type { DownloadFile } from './api/download-file.ts'
import type { ShopApi } from './api/shop-api.ts'
import { createBatchesStore } from './batches/batches-store.ts'
import { createLanguagesStore } from './languages/languages-store.ts'
import { createPublishedStore } from './published/published-store.ts'
import { createReview } from './review/create-review.ts'

/** What each screen knows. It outlives the screen: coming back shows at once what was there. */
export const createStores = (api: ShopApi, download: DownloadFile) => ({
  batches: createBatchesStore(api),
  published: createPublishedStore(api),
  activity: createActivityStore(api, download),
  languages: createLanguagesStore(api, shopify.scopes),
  review: createReview(api, shopify.config.shop ?? ''),
})

export type Stores = ReturnType<typeof createStores>
