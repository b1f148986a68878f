import type { CatalogProduct } from '../../catalog/catalog-types.ts'
import type { ShopState } from '../model/shop-state.ts'
import type { RenderCatalogPicture } from './render-catalog-picture.ts'
import { renderInLanes } from './render-in-lanes.ts'
import { seedProduct } from './seed-product.ts'

interface Seed {
  readonly catalog: readonly CatalogProduct[]
  readonly render: RenderCatalogPicture
}

const openedAt = '2026-09-01T08:00:00.000Z'

/**
 * Fills the shop with the catalogue. Products are numbered from 1001, in the catalogue's order. Answers how to
 * put another product in, made now, which answers its id.
 */
export const seedShop = (
  state: ShopState,
  { catalog, render }: Seed,
): ((product: CatalogProduct) => string) => {
  const renderPaced = renderInLanes(render, 2)
  let productNumber = 1000
  const seed = (product: CatalogProduct, createdAt: string) => {
    productNumber += 1
    return seedProduct({ state, productNumber, product, render: renderPaced, createdAt })
  }
  for (const product of catalog) seed(product, openedAt)
  return (product) => seed(product, new Date().toISOString())
}
