import type { FileRecord } from './file-record.ts'
import type { ProductRecord } from './product-record.ts'
import type { ShopState } from './shop-state.ts'
import type { VariantRecord } from './variant-record.ts'

/** The product's variants, in order. */
export const variantsOf = (state: ShopState, product: ProductRecord): VariantRecord[] =>
  product.variantIds.flatMap((id) => state.variants.get(id) ?? [])

/** The product's gallery, in order. */
export const mediaOf = (state: ShopState, product: ProductRecord): FileRecord[] =>
  product.mediaIds.flatMap((id) => state.files.get(id) ?? [])
