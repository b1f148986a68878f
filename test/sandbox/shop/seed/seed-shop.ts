import type { CatalogProduct } from '../../catalog/catalog-types.ts'
import type { ShopState } from '../model/shop-state.ts'
import type { RenderCatalogPicture } from './render-catalog-picture.ts'
import { renderInLanes } from './render-in-lanes.ts'
import { seedProduct } from './seed-product.ts'

interface Seed {
  readonly catalog: readonly CatalogProduct[]
  readonly render: RenderCatalogPicture
}

/** Fills the shop with the catalogue. Products are numbered from 1001, in the catalogue's order. */
export const seedShop = (state: ShopState, { catalog, render }: Seed) => {
  const renderPaced = renderInLanes(render, 2)
  catalog.forEach((product, index) => {
    seedProduct({ state, productNumber: 1001 + index, product, render: renderPaced })
  })
}
