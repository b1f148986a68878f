import type { Catalogs } from '../ports/catalog.ts'
import type { Handler } from '../ports/nudges.ts'
import type { ShopMedias } from '../ports/shop-media.ts'
import type { Stores } from '../ports/stores.ts'
import { holdLease } from './hold-lease.ts'
import type { Pace } from './pace.ts'
import { describeLeft, takeBack } from './take-back.ts'

interface UndoDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly medias: ShopMedias
  readonly pace: Pick<Pace, 'leaseMs'>
}

/**
 * Takes a live publication back: variants that still show our picture get their former one, and our pictures leave
 * the gallery. What somebody changed since is left as it is, and told.
 */
export const undo = ({ stores, catalogs, medias, pace: { leaseMs } }: UndoDeps): Handler<'undo'> => ({
  step: 'undo',
  concurrency: 4,
  handle: async ({ shopId, id }) => {
    const { publications } = stores.forShop(shopId)
    const publication = await publications.claimUndo(id, leaseMs)
    if (!publication) return
    const work = async () => {
      const product = await catalogs.forShop(shopId).readProduct(publication.productId)
      if (product) await takeBack(medias.forShop(shopId), product, publication)
      const notes = product ? describeLeft(product, publication) : 'The product is gone.'
      await publications.markUndone(id, notes)
    }
    try {
      await holdLease({ leaseMs, renew: (ms) => publications.renew(id, ms), work })
    } finally {
      await publications.letGo(id)
    }
  },
})
