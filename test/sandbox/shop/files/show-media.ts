import type { ShopState } from '../model/shop-state.ts'
import { touch } from '../model/touch.ts'
import type { VariantRecord } from '../model/variant-record.ts'

/** Gives the variant a picture, or none. Where that changes it, it was updated, and so was its product. */
export const showMedia = (state: ShopState, variant: VariantRecord, mediaId: string | undefined) => {
  if (variant.mediaId === mediaId) return
  variant.mediaId = mediaId
  const product = state.products.get(variant.productId)
  touch(variant, ...(product ? [product] : []))
}
