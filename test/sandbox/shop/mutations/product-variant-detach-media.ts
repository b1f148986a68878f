import { showMedia } from '../files/show-media.ts'
import type { Shop } from '../model/shop.ts'
import { changeVariantMedia, type VariantMediaArguments } from './variant-media-pairs.ts'

/** Takes the named media off variants that show it; the gallery stays as it is. */
export const productVariantDetachMedia = (_: unknown, args: VariantMediaArguments, shop: Shop) =>
  changeVariantMedia({
    shop,
    args,
    findFault: ({ variant, mediaId }) => {
      if (!shop.state.files.has(mediaId)) {
        return { code: 'MEDIA_DOES_NOT_EXIST', message: 'Media does not exist' }
      }
      return variant.mediaId === mediaId
        ? undefined
        : {
            code: 'MEDIA_IS_NOT_ATTACHED_TO_VARIANT',
            message: 'The specified media is not attached to the specified variant',
          }
    },
    apply: ({ variant }) => {
      showMedia(shop.state, variant, undefined)
    },
  })
