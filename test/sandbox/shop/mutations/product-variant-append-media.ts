import { showMedia } from '../files/show-media.ts'
import type { Shop } from '../model/shop.ts'
import {
  changeVariantMedia,
  type VariantMediaArguments,
  type VariantMediaPair,
} from './variant-media-pairs.ts'

/** Puts media of the product on variants that have none. */
export const productVariantAppendMedia = (_: unknown, args: VariantMediaArguments, shop: Shop) =>
  changeVariantMedia({
    shop,
    args,
    findFault: (pair) => findFault(shop, pair),
    apply: ({ variant, mediaId }) => {
      showMedia(shop.state, variant, mediaId)
    },
  })

const findFault = ({ state }: Shop, { variant, mediaId }: VariantMediaPair) => {
  const file = state.files.get(mediaId)
  if (file === undefined) return { code: 'MEDIA_DOES_NOT_EXIST', message: 'Media does not exist' }
  if (!state.products.get(variant.productId)?.mediaIds.includes(mediaId)) {
    return { code: 'MEDIA_DOES_NOT_EXIST_ON_PRODUCT', message: 'Media does not exist on the given product' }
  }
  if (file.status !== 'READY') {
    return { code: 'NON_READY_MEDIA', message: 'Non-ready media are not supported' }
  }
  return variant.mediaId === undefined
    ? undefined
    : { code: 'PRODUCT_VARIANT_ALREADY_HAS_MEDIA', message: 'Product variant already has attached media' }
}
