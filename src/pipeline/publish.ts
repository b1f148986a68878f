import { ColorwayError, conflict, unavailable } from '../domain/errors.ts'
import { findConflict } from '../domain/find-conflict.ts'
import type { Product } from '../domain/product.ts'
import { takeSnapshot } from '../domain/snapshot.ts'
import type { Handler } from '../ports/nudges.ts'
import type { Publication } from '../ports/publication-store.ts'
import { holdLease, leaseMs } from './hold-lease.ts'
import { linksOf } from './links-of.ts'
import type { PublishDeps } from './publish-deps.ts'
import { uploadPictures } from './upload-pictures.ts'

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
    const claimed = await publications.claim(id, leaseMs)
    if (!claimed || claimed.undoRequested) return
    try {
      await holdLease(
        (ms) => publications.renew(id, ms),
        () => carryOn(deps, shopId, claimed),
      )
    } catch (error) {
      if (!(error instanceof ColorwayError)) throw error
      if (error.code === 'conflict') await publications.markConflict(id, error.message)
      else if (error.code === 'invalid_input') await publications.markFailed(id, error.message)
      else throw error
    } finally {
      await publications.letGo(id)
    }
  },
})

const carryOn = async (deps: PublishDeps, shopId: string, publication: Publication): Promise<void> => {
  const { publications } = deps.stores.forShop(shopId)
  const { id, productId } = publication
  const catalog = deps.catalogs.forShop(shopId)
  const media = deps.medias.forShop(shopId)

  if (publication.state === 'planned') {
    const product = refuseConflict(await catalog.readProduct(productId), publication)
    await publications.begin(id, takeSnapshot(product))
  }
  const placements = await uploadPictures(deps, shopId, publication)
  const mediaIds = placements.flatMap(({ mediaId }) => mediaId ?? [])
  const product = await catalog.readProduct(productId)

  if (publication.state !== 'linked') {
    try {
      const unlinked = refuseConflict(product, publication, mediaIds)
      await media.attach(productId, mediaIds)
      await publications.markAttached(id)
      await media.linkVariants(productId, linksOf(unlinked, placements))
      await publications.markLinked(id)
    } catch (error) {
      if (error instanceof ColorwayError && error.code === 'conflict' && product)
        await media.detach(productId, mediaIds)
      throw error
    }
  }
  const written = await catalog.readProduct(productId)
  if (!written) throw conflict('The product was removed while its pictures were being written.')
  const wrong = linksOf(written, placements).find(
    ({ variantId, mediaId }) =>
      written.variants.find((variant) => variant.id === variantId)?.mediaId !== mediaId,
  )
  if (wrong) throw unavailable(`The shop does not show the new picture of ${wrong.variantId} yet.`)
  await publications.markVerified(id)
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
