import type { CatalogSync, SyncCause } from '../ports/catalog-sync-store.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface RequestDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

/** Has the shop's whole catalogue read into the mirror; joins a reading that is under way. */
export const requestSync = async (
  { stores, nudges }: RequestDeps,
  { shopId, cause }: { readonly shopId: string; readonly cause: SyncCause },
): Promise<CatalogSync> => {
  const sync = await stores.forShop(shopId).syncs.request(cause)
  await nudges.nudge('sync-catalog', { shopId, id: sync.id })
  return sync
}
