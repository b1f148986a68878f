import type { CatalogProduct } from '../../catalog/catalog-types.ts'
import { demand } from '../model/demand.ts'
import type { Shop } from '../model/shop.ts'
import { touch } from '../model/touch.ts'

/** What a person, or the shop itself, does to whole products. */
export interface ProductEdits {
  /** Puts a new product into the shop, as the catalogue's are; answers its id. */
  addProduct(product: CatalogProduct): string
  deleteProduct(productId: string): void
  /** Sells one piece of the product, which moves its `updatedAt` and nothing else. */
  placeOrder(productId: string): void
  /** Not a person's doing: Shopify takes the product off sale, so that its media cannot be changed. */
  suspendProduct(productId: string): void
}

/** @throws Error from every method that names something the shop does not have. */
export const createProductEdits = ({ state, addProduct }: Shop): ProductEdits => ({
  addProduct,
  deleteProduct: (productId) => {
    for (const id of demand(state.products, productId).variantIds) state.variants.delete(id)
    state.products.delete(productId)
  },
  placeOrder: (productId) => {
    touch(demand(state.products, productId))
  },
  suspendProduct: (productId) => {
    demand(state.products, productId).isSuspended = true
  },
})
