import type { CatalogSync } from '../ports/catalog-sync-store.ts'
import type { MirrorCounts } from '../ports/mirror-store.ts'
import type { Stores } from '../ports/stores.ts'

export interface CatalogStatus extends MirrorCounts {
  /** How many products changed in the shop and were not read again yet. */
  readonly stale: number
  /** The newest reading of the whole catalogue, if it is over or not. */
  readonly sync: CatalogSync | undefined
  /** When the last one that came to its end was asked for: what is known is no older. */
  readonly readAt: Date | undefined
}

/** What is known of a shop's catalogue, and how old that is. */
export const readCatalogStatus = async (stores: Stores, shopId: string): Promise<CatalogStatus> => {
  const { mirror, stale, syncs } = stores.forShop(shopId)
  const [counts, waiting, sync, done] = await Promise.all([
    mirror.counts(),
    stale.count(),
    syncs.latest(),
    syncs.latest('done'),
  ])
  return { ...counts, stale: waiting, sync, readAt: done?.createdAt }
}
