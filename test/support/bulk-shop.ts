import { randomUUID } from 'node:crypto'
import type { AdminClient } from '../../src/shopify/admin-client.ts'
import { createBulkReader } from '../../src/shopify/bulk/bulk-reader.ts'
import { createCatalog } from '../../src/shopify/catalog.ts'
import type { CatalogProduct } from '../sandbox/catalog/catalog-types.ts'
import type { SandboxShopOptions } from '../sandbox/shop/sandbox-shop-options.ts'
import { startSandboxShop } from '../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture } from './drawn-catalog.ts'
import { sandboxClient } from './sandbox-client.ts'
import { testDownloads } from './test-downloads.ts'

const limits = { downloads: testDownloads, maxBytes: 1_000_000, timeoutMs: 5_000 }

/** How patient a test is with bulk operations. */
export const quickDownload = {
  downloads: testDownloads,
  maxBytes: 100_000_000,
  stallMs: 5_000,
  pauseMs: 5,
  retryStartMs: 50,
}

/** A sandbox shop whose bulk operations are quick, and what reads it. */
export const openBulkShop = async (
  catalog: readonly CatalogProduct[],
  options: Partial<SandboxShopOptions> = {},
) => {
  const shop = await startSandboxShop({
    catalog,
    render: drawPicture,
    shopDomain: `${randomUUID()}.myshopify.com`,
    bulkLifeMs: { created: 5, running: 5 },
    fileLifeMs: { uploaded: 0, processing: 0 },
    ...options,
  })
  const client = sandboxClient(shop)
  return {
    shopId: shop.shopDomain,
    shop,
    client,
    readerOf: (seen: AdminClient) => createBulkReader(seen, quickDownload),
    catalogOf: (seen: AdminClient) => createCatalog(seen, limits),
  }
}

export type BulkShop = Awaited<ReturnType<typeof openBulkShop>>
