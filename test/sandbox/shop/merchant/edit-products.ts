import type { CatalogProduct } from '../../catalog/catalog-types.ts'
import { demand } from '../model/demand.ts'
import { gid } from '../model/gid.ts'
import type { Shop } from '../model/shop.ts'
import { touch } from '../model/touch.ts'

/** What a person, or the shop itself, does to whole products. */
export interface ProductEdits {
  /** Puts a new product into the shop, as the catalogue's are; answers its id. */
  addProduct(product: CatalogProduct): string
  deleteProduct(productId: string): void
  /** Puts a new collection of these products into the shop; answers its id. */
  addCollection(title: string, productIds: readonly string[]): string
  /** Sells one piece of the product, which moves its `updatedAt` and nothing else. */
  placeOrder(productId: string): void
  /** Not a person's doing: Shopify takes the product off sale, so that its media cannot be changed. */
  suspendProduct(productId: string): void
}

/** @throws Error from every method that names something the shop does not have. */
export const createProductEdits = ({ state, addProduct, nextNumber }: Shop): ProductEdits => ({
  addProduct,
  addCollection: (title, productIds) => {
    const id = gid('Collection', nextNumber())
    const handle = title.toLowerCase().replaceAll(' ', '-')
    state.collections.set(id, { __typename: 'Collection', id, title, handle, productIds })
    return id
  },
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
