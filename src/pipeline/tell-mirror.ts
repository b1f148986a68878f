import type { Product } from '../domain/product.ts'
import type { MirrorStore } from '../ports/mirror-store.ts'
import type { Look } from '../ports/shop-media.ts'
import type { Link } from './links-of.ts'
import type { Uploaded } from './upload-pictures.ts'

interface Written {
  /** As it was before anything was written. */
  readonly product: Product
  /** As it was right before the links. */
  readonly look: Look
  readonly uploaded: readonly Uploaded[]
  readonly links: readonly Link[]
  readonly changedAt: Date
}

/**
 * Lets the mirror know what we wrote, so that the shop's notice of it makes nobody read the product again. Where
 * somebody else changed the product meanwhile, as far as the last look shows, that is left to the notice.
 */
export const tellMirror = async (
  mirror: MirrorStore,
  { product, look, uploaded, links, changedAt }: Written,
): Promise<void> => {
  const ours = uploaded.map(({ mediaId }) => mediaId)
  const others = look.galleryIds.filter((id) => !ours.includes(id))
  const known = product.media.map(({ id }) => id).filter((id) => !ours.includes(id))
  const isSame = look.title === product.title && known.every((id) => others.includes(id))
  if (!isSame || others.length !== known.length) return
  const linked = new Map(links.map(({ variantId, mediaId }) => [variantId, mediaId]))
  const media = uploaded
    .filter(({ mediaId }) => look.galleryIds.includes(mediaId))
    .map(({ mediaId, altText, fate }) => ({
      id: mediaId,
      altText,
      url: fate.url,
      widthPx: fate.widthPx,
      heightPx: fate.heightPx,
    }))
  await mirror.keepMany([
    {
      ...product,
      updatedAt: changedAt,
      media: [...product.media.filter(({ id }) => !ours.includes(id)), ...media],
      variants: product.variants.map((variant) => ({
        ...variant,
        mediaId: linked.get(variant.id) ?? variant.mediaId,
      })),
    },
  ])
}
