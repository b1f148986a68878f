import type { CatalogSync } from '../../ports/catalog-sync-store.ts'
import type { Nudges } from '../../ports/nudges.ts'
import type { Refresh } from '../../ports/refresh-store.ts'
import type { Stores } from '../../ports/stores.ts'

interface ReadingDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

/**
 * A reading of the whole catalogue that began after the refresh did: one that is over, the open one, or a new one. An
 * older one that is under way may have gone by what changed since; it has to end first (undefined).
 */
export const requestReading = async (
  { stores, nudges }: ReadingDeps,
  shopId: string,
  { createdAt }: Pick<Refresh, 'createdAt'>,
): Promise<CatalogSync | undefined> => {
  const { syncs } = stores.forShop(shopId)
  const isLater = (sync: CatalogSync): boolean => sync.createdAt >= createdAt
  const done = await syncs.latest('done')
  if (done && isLater(done)) return done
  const sync = await syncs.request('refresh')
  await nudges.nudge('sync-catalog', { shopId, id: sync.id })
  return isLater(sync) ? sync : undefined
}
