import { ColorwayError, conflict } from '../domain/errors.ts'
import { findConflict } from '../domain/find-conflict.ts'
import type { Product } from '../domain/product.ts'
import { takeSnapshot } from '../domain/snapshot.ts'
import type { Handler } from '../ports/nudges.ts'
import type { Placement, Publication } from '../ports/publication-store.ts'
import { holdLease } from './hold-lease.ts'
import { linksOf } from './links-of.ts'
import type { PublishDeps } from './publish-deps.ts'
import { readBack } from './read-back.ts'
import { takeBack } from './take-back.ts'
import { uploadPictures } from './upload-pictures.ts'

interface Writing extends PublishDeps {
  readonly shopId: string
  readonly publication: Publication
}

/**
 * Writes one product's approved pictures to the shop, step by step: each step is noted when it is done, and
 * each can be done again, so that a crash anywhere is carried on from. The variants are linked in one
 * all-or-nothing write, right after a last look at whether somebody else changed them.
 */
export const publish = (deps: PublishDeps): Handler<'publish'> => ({
  step: 'publish',
  concurrency: 4,
  handle: async ({ shopId, id }) => {
    const { publications } = deps.stores.forShop(shopId)
    const { leaseMs } = deps.pace
    const publication = await publications.claim(id, leaseMs)
    if (!publication) return
    const writing = { ...deps, shopId, publication }
    const work = () => carryOn(writing).catch((error: unknown) => giveUp(writing, error))
    try {
      await holdLease({ leaseMs, renew: (ms) => publications.renew(id, ms), work })
    } finally {
      await publications.letGo(id)
    }
  },
})

const carryOn = async (writing: Writing): Promise<void> => {
  const { stores, catalogs, shopId, publication } = writing
  const { publications } = stores.forShop(shopId)
  const catalog = catalogs.forShop(shopId)
  const { id, productId } = publication
  if (publication.state === 'planned') {
    const product = refuseConflict(await catalog.readProduct(productId), publication)
    await publications.begin(id, takeSnapshot(product))
  }
  const placements = await uploadPictures(writing, shopId, publication)
  if (publication.state !== 'linked') await putLive(writing, placements)
  await readBack(catalog, productId, placements)
  await publications.markVerified(id)
}

/** Looks before each of the two writes, as late as can be: Shopify has no compare-and-swap. */
const putLive = async (
  { stores, catalogs, medias, shopId, publication }: Writing,
  placements: readonly Placement[],
): Promise<void> => {
  const { publications } = stores.forShop(shopId)
  const media = medias.forShop(shopId)
  const { id, productId } = publication
  const mediaIds = placements.flatMap(({ mediaId }) => mediaId ?? [])
  const look = async () =>
    refuseConflict(await catalogs.forShop(shopId).readProduct(productId), publication, mediaIds)

  const { media: gallery } = await look()
  const missing = mediaIds.filter((mediaId) => !gallery.some((shown) => shown.id === mediaId))
  if (missing.length > 0) await media.attach(productId, missing)
  await publications.markAttached(id)
  const links = linksOf(await look(), placements)
  if (links.length > 0) await media.linkVariants(productId, links)
  await publications.markLinked(id)
}

/** Ends what cannot be carried on, after taking our pictures off the product; every other error is for the queue. */
const giveUp = async (
  { stores, catalogs, medias, shopId, publication: { id, productId } }: Writing,
  error: unknown,
): Promise<void> => {
  if (!(error instanceof ColorwayError)) throw error
  const isConflict = error.code === 'conflict'
  if (!isConflict && error.code !== 'invalid_input' && error.code !== 'not_found') throw error
  const { publications } = stores.forShop(shopId)
  const product = await catalogs.forShop(shopId).readProduct(productId)
  // Read again, as it knows the files that were made since.
  if (product) await takeBack(medias.forShop(shopId), product, await publications.get(id))
  if (isConflict) await publications.markConflict(id, error.message)
  else await publications.markFailed(id, error.message)
}

/** @throws ColorwayError `conflict`. Our own pictures, linked by a try that was cut off, are none. */
const refuseConflict = (
  product: Product | undefined,
  { placements }: Publication,
  ownMediaIds: readonly string[] = [],
): Product => {
  const seen = product && {
    ...product,
    variants: product.variants.map((variant) => {
      const edit = placements.find((placement) => variant.id in placement.edit.variantMedia)?.edit
      const isOwn = variant.mediaId !== undefined && ownMediaIds.includes(variant.mediaId)
      return edit && isOwn ? { ...variant, mediaId: edit.variantMedia[variant.id] ?? undefined } : variant
    }),
  }
  for (const { edit } of placements) {
    const changed = findConflict(seen, edit)
    if (changed) throw conflict(changed)
  }
  if (!product) throw conflict('The product is no longer in the shop.')
  return product
}
