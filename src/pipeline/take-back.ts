import type { Product } from '../domain/product.ts'
import type { Placement, Publication } from '../ports/publication-store.ts'
import { mostLinks } from '../ports/shop-media.ts'
import type { Writing } from './writing.ts'

/**
 * Takes pictures of a publication off the product: variants that still show one get their former picture, and then
 * ours leave the gallery. What shows something else is left as it is. The gallery's order needs no care: all others
 * kept theirs, and a person may have moved the rest since. May be cut off and run again.
 */
export const takeBack = async (
  { media, publication, publications, ensureHeld }: Writing,
  product: Product,
  placements: readonly Placement[],
): Promise<void> => {
  const ours = mediaIdsOf(placements)
  const former = (variantId: string) => formerPicture(product, { publication, ours, variantId })
  const { replacing } = await publications.get(publication.id)
  const isCutOff = (variantId: string) =>
    replacing && former(variantId) !== null && placements.some(({ edit }) => variantId in edit.variantMedia)
  const links = product.variants
    .filter(({ id, mediaId }) => (mediaId === undefined ? isCutOff(id) : ours.includes(mediaId)))
    .map(({ id, mediaId }) => ({ variantId: id, mediaId: former(id), isBare: mediaId === undefined }))
  for (let start = 0; start < links.length; start += mostLinks) {
    await ensureHeld()
    await media.linkVariants(product.id, links.slice(start, start + mostLinks), () =>
      publications.noteReplacing(publication.id),
    )
  }
  const inGallery = ours.filter((mediaId) => product.media.some(({ id }) => id === mediaId))
  if (inGallery.length === 0) return
  await ensureHeld()
  await media.detach(product.id, inGallery)
}

/** What could not be given back, for the merchant, a line for each; undefined where everything could. Holds before and after. */
export const describeLeft = (
  product: Product,
  publication: Publication,
  placements: readonly Placement[],
): string | undefined => {
  const ours = mediaIdsOf(placements)
  const former = (variantId: string) => formerPicture(product, { publication, ours, variantId })
  const targets = product.variants.filter(({ id }) => placements.some(({ edit }) => id in edit.variantMedia))
  const changed = targets.filter(({ id, mediaId }) => {
    const isOurs = mediaId === undefined ? publication.replacing : ours.includes(mediaId)
    return !isOurs && (mediaId ?? null) !== former(id)
  })
  const bare = targets.filter(
    ({ id }) =>
      !changed.some((variant) => variant.id === id) &&
      publication.snapshot?.variantMedia[id] &&
      former(id) === null,
  )
  const notes = [
    ...(changed.length > 0 ? [`Left as somebody changed them since: ${titlesOf(changed)}.`] : []),
    ...(bare.length > 0
      ? [`Without a picture now, as their former one left the gallery: ${titlesOf(bare)}.`]
      : []),
  ]
  return notes.length > 0 ? notes.join('\n') : undefined
}

const titlesOf = (variants: Product['variants']): string => variants.map(({ title }) => title).join(', ')

const mediaIdsOf = (placements: readonly Placement[]): string[] =>
  placements.flatMap(({ mediaId }) => mediaId ?? [])

interface Former {
  readonly publication: Pick<Publication, 'snapshot'>
  /** What is being taken away, and can therefore be nobody's former picture. */
  readonly ours: readonly string[]
  readonly variantId: string
}

/** The picture that the variant had before; null where it had none, or where that one left the gallery since. */
const formerPicture = (product: Product, { publication, ours, variantId }: Former): string | null => {
  const former = publication.snapshot?.variantMedia[variantId]
  return product.media.find(({ id }) => id === former && !ours.includes(id))?.id ?? null
}
