import { variantsOf } from '../model/find-children.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { ShopState } from '../model/shop-state.ts'
import { touch } from '../model/touch.ts'
import { showMedia } from './show-media.ts'

/** Puts a file at the end of the product's gallery; one that is already there stays where it is. */
export const addToGallery = (product: ProductRecord, fileId: string) => {
  if (product.mediaIds.includes(fileId)) return
  product.mediaIds = [...product.mediaIds, fileId]
  touch(product)
}

/** Moves a file that is in the gallery to this place, counted from 0; past the end is the end. */
export const moveInGallery = (product: ProductRecord, fileId: string, position: number) => {
  if (!product.mediaIds.includes(fileId)) return
  product.mediaIds = product.mediaIds.filter((id) => id !== fileId).toSpliced(position, 0, fileId)
  touch(product)
}

/** Takes a file out of the product's gallery, and off the variants that show it. */
export const removeFromGallery = (state: ShopState, product: ProductRecord, fileId: string) => {
  if (!product.mediaIds.includes(fileId)) return
  product.mediaIds = product.mediaIds.filter((id) => id !== fileId)
  touch(product)
  for (const variant of variantsOf(state, product)) {
    if (variant.mediaId !== fileId) continue
    showMedia(state, variant, undefined)
  }
}
