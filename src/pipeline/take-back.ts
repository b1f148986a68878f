import type { Product } from '../domain/product.ts'
import type { Publication } from '../ports/publication-store.ts'
import type { ShopMedia } from '../ports/shop-media.ts'

/**
 * Takes a publication's pictures off the product: variants that still show one get their former picture, and then
 * ours leave the gallery. What shows something else is left as it is. The gallery's order needs no care: ours came
 * in at its end, and a person may have moved the rest since. May be cut off and run again.
 */
export const takeBack = async (
  media: ShopMedia,
  product: Product,
  publication: Publication,
): Promise<void> => {
  const ours = mediaIdsOf(publication)
  const links = product.variants
    .filter(({ mediaId }) => mediaId !== undefined && ours.includes(mediaId))
    .map(({ id }) => ({ variantId: id, mediaId: formerPicture(product, publication, id) }))
  if (links.length > 0) await media.linkVariants(product.id, links)
  const inGallery = ours.filter((mediaId) => product.media.some(({ id }) => id === mediaId))
  if (inGallery.length > 0) await media.detach(product.id, inGallery)
}

/** What could not be given back, for the merchant; undefined where everything could. Holds before and after. */
export const describeLeft = (product: Product, publication: Publication): string | undefined => {
  const ours = mediaIdsOf(publication)
  const targets = product.variants.filter(({ id }) =>
    publication.placements.some(({ edit }) => id in edit.variantMedia),
  )
  const changed = targets.filter(({ id, mediaId }) => {
    const isOurs = mediaId !== undefined && ours.includes(mediaId)
    return !isOurs && (mediaId ?? null) !== formerPicture(product, publication, id)
  })
  const bare = targets.filter(
    (variant) =>
      !changed.includes(variant) &&
      publication.snapshot?.variantMedia[variant.id] &&
      formerPicture(product, publication, variant.id) === null,
  )
  const notes = [
    ...(changed.length > 0 ? [`Left as somebody changed them since: ${titlesOf(changed)}.`] : []),
    ...(bare.length > 0
      ? [`Without a picture now, as their former one left the gallery: ${titlesOf(bare)}.`]
      : []),
  ]
  return notes.length > 0 ? notes.join(' ') : undefined
}

const titlesOf = (variants: Product['variants']): string => variants.map(({ title }) => title).join(', ')

const mediaIdsOf = ({ placements }: Publication): string[] =>
  placements.flatMap(({ mediaId }) => mediaId ?? [])

/** The picture that the variant had before; null where it had none, or where that one left the gallery since. */
const formerPicture = (product: Product, { snapshot }: Publication, variantId: string): string | null => {
  const former = snapshot?.variantMedia[variantId]
  return product.media.find(({ id }) => id === former)?.id ?? null
}
