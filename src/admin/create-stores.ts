import { createActivityStore } from './activity/activity-store.ts'
import type { DownloadFile } from './api/download-file.ts'
import type { ShopApi } from './api/shop-api.ts'
import type { UploadFile } from './api/upload-file.ts'
import { createBatchesStore } from './batches/batches-store.ts'
import { createColorsStore } from './colors/colors-store.ts'
import { createHomeStore } from './home/home-store.ts'
import { createImportsStore } from './imports/imports-store.ts'
import { createLanguagesStore } from './languages/languages-store.ts'
import { createProductsStore } from './products/products-store.ts'
import { createPublishedStore } from './published/published-store.ts'
import { createRefreshesStore } from './refreshes/refreshes-store.ts'
import { createReview } from './review/create-review.ts'

import { createKeysStore } from './settings/keys-store.ts'
import { createPreviewsStore } from './settings/previews-store.ts'
import { createSettingsStore } from './settings/settings-store.ts'

/** What each screen knows. It outlives the screen: coming back shows at once what was there. */
export const createStores = (api: ShopApi, download: DownloadFile, uploadFile: UploadFile) => ({
  products: createProductsStore(api),
  home: createHomeStore(api),
  ...createSettings(api),
  batches: createBatchesStore(api),
  imports: createImportsStore(api, download, uploadFile),
  refreshes: createRefreshesStore(api),
  published: createPublishedStore(api),
  activity: createActivityStore(api, download),
  languages: createLanguagesStore(api, shopify.scopes),
  colors: createColorsStore(api),
  review: createReview(api, shopify.config.shop ?? ''),
})

const createSettings = (api: ShopApi) => {
  const settings = createSettingsStore(api)
  return { settings, previews: createPreviewsStore(api, settings), keys: createKeysStore(api) }
}

export type Stores = ReturnType<typeof createStores>
