import { createCatalog } from '../../../src/shopify/catalog.ts'
import { createLanes } from '../../../src/shopify/media/lanes.ts'
import { createShopMedia } from '../../../src/shopify/shop-media.ts'
import type { CatalogProduct } from '../../sandbox/catalog/catalog-types.ts'
import type { SandboxShopOptions } from '../../sandbox/shop/sandbox-shop-options.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture } from '../../support/drawn-catalog.ts'
import { quickMediaPace } from '../../support/quick-pace.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'
import { testDownloads } from '../../support/test-downloads.ts'

/** A sandbox shop, and the ports that look at it through its Admin API. */
export const openShop = async (
  catalog: readonly CatalogProduct[],
  options: Partial<SandboxShopOptions> = {},
) => {
  const fileLifeMs = { uploaded: 10, processing: 10 }
  const quick = { fileLifeMs, filesSearchLagMs: 0, filenameLagMs: 0 }
  const shop = await startSandboxShop({ catalog, render: drawPicture, ...quick, ...options })
  const client = sandboxClient(shop)
  const limits = { downloads: testDownloads, maxBytes: 100_000, timeoutMs: 5_000 }
  const media = createShopMedia(client, { uploads: createLanes(2), pace: quickMediaPace })
  return { shop, catalog: createCatalog(client, limits), media }
}
