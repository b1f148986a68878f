import type { ProductRecord } from '../model/product-record.ts'
import type { ShopState } from '../model/shop-state.ts'

interface ProductEvents {
  onCreate(product: ProductRecord): void
  onUpdate(product: ProductRecord): void
  onDelete(id: string): void
}

/**
 * Answers how to look what became of the shop's products since the last look: whoever changed them, and several
 * changes in between are told as one.
 */
export const watchProducts = ({ products }: ShopState, events: ProductEvents): (() => void) => {
  const momentsNow = () => new Map([...products.values()].map(({ id, updatedAt }) => [id, updatedAt]))
  let seen = momentsNow()
  return () => {
    const before = seen
    seen = momentsNow()
    for (const product of products.values()) {
      const updatedAt = before.get(product.id)
      if (updatedAt === undefined) events.onCreate(product)
      else if (updatedAt !== product.updatedAt) events.onUpdate(product)
    }
    for (const id of before.keys()) if (!seen.has(id)) events.onDelete(id)
  }
}
