import type { SandboxShopOptions } from '../../sandbox/shop/sandbox-shop-options.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { renderFlat, smallCatalog } from './small-catalog.ts'

/** A shop with the small catalogue, whose files are ready after a few milliseconds and found at once. */
export const startQuickShop = (options: Partial<SandboxShopOptions> = {}) =>
  startSandboxShop({
    catalog: smallCatalog,
    render: renderFlat,
    fileLifeMs: { uploaded: 15, processing: 15 },
    filesSearchLagMs: 0,
    filenameLagMs: 0,
    ...options,
  })

export const tee = {
  id: 'gid://shopify/Product/1001',
  frontId: 'gid://shopify/MediaImage/100101',
  backId: 'gid://shopify/MediaImage/100102',
  whiteS: 'gid://shopify/ProductVariant/10010001',
  whiteM: 'gid://shopify/ProductVariant/10010002',
  navyS: 'gid://shopify/ProductVariant/10010003',
  navyM: 'gid://shopify/ProductVariant/10010004',
} as const

export const mug = {
  id: 'gid://shopify/Product/1002',
  frontId: 'gid://shopify/MediaImage/100201',
  variant: 'gid://shopify/ProductVariant/10020001',
} as const
