import type { Product } from '../domain/product.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Handler } from '../ports/nudges.ts'
import type { Publication } from '../ports/publication-store.ts'
import type { ShopMedias, VariantLink } from '../ports/shop-media.ts'
import type { Stores } from '../ports/stores.ts'
import { holdLease, leaseMs } from './hold-lease.ts'

interface UndoDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly medias: ShopMedias
}

/**
 * Takes a publication back: variants that still show our picture get their former one, our pictures leave the
 * gallery, and the gallery's order returns. What somebody changed since is left as it is, and told.
 */
export const undo = ({ stores, catalogs, medias }: UndoDeps): Handler<'undo'> => ({
  step: 'undo',
  concurrency: 4,
  handle: async ({ shopId, id }) => {
    const { publications } = stores.forShop(shopId)
    const publication = await publications.claim(id, leaseMs)
    if (!publication?.undoRequested) return
    try {
      const product = await catalogs.forShop(shopId).readProduct(publication.productId)
      const media = medias.forShop(shopId)
      if (product)
        await holdLease(
          (ms) => publications.renew(id, ms),
          () => takeBack(media, product, publication),
        )
      await publications.markUndone(id, product ? describeLeft(product, publication) : 'The product is gone.')
    } finally {
      await publications.letGo(id)
    }
  },
})

const takeBack = async (
  media: ReturnType<ShopMedias['forShop']>,
  product: Product,
  publication: Publication,
): Promise<void> => {
  const ours = mediaIdsOf(publication)
  const links = formerLinks(product, publication)
  if (links.length > 0) await media.linkVariants(product.id, links)
  const inGallery = ours.filter((mediaId) => product.media.some(({ id }) => id === mediaId))
  if (inGallery.length > 0) await media.detach(product.id, inGallery)
  if (publication.snapshot) await media.reorder(product.id, publication.snapshot.mediaIds)
}

const mediaIdsOf = ({ placements }: Publication): string[] =>
  placements.flatMap(({ mediaId }) => mediaId ?? [])

/** The former picture of each variant that still shows ours; none where that picture left the gallery since. */
const formerLinks = (product: Product, publication: Publication): VariantLink[] => {
  const ours = mediaIdsOf(publication)
  return product.variants
    .filter(({ mediaId }) => mediaId !== undefined && ours.includes(mediaId))
    .map(({ id }) => {
      const former = publication.snapshot?.variantMedia[id]
      return { variantId: id, mediaId: product.media.find((media) => media.id === former)?.id ?? null }
    })
}

const describeLeft = (product: Product, publication: Publication): string | undefined => {
  const ours = mediaIdsOf(publication)
  const changed = product.variants.filter(
    ({ id, mediaId }) =>
      publication.placements.some(({ edit }) => id in edit.variantMedia) &&
      !(mediaId !== undefined && ours.includes(mediaId)),
  )
  return changed.length === 0
    ? undefined
    : `Left as somebody changed them since: ${changed.map(({ title }) => title).join(', ')}.`
}
