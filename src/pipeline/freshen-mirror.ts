import type { Catalogs } from '../ports/catalog.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { readChanges } from './read-changes.ts'
import { requestSync } from './request-sync.ts'

interface FreshenDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly nudges: Nudges
}

export type Freshness =
  | { readonly kind: 'fresh' }
  /** The whole catalogue is being read, as it never was, or long ago. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Makes the mirror show what the shop shows now, by another reading of the whole catalogue where the last one is too
 * old; `since` is when somebody began to wait for it.
 */
export const freshenMirror = async (
  deps: FreshenDeps,
  { shopId, since }: { readonly shopId: string; readonly since: Date },
): Promise<Freshness> => {
  const { mirror, syncs } = deps.stores.forShop(shopId)
  if (await readChanges({ catalog: deps.catalogs.forShop(shopId), mirror, syncs })) return { kind: 'fresh' }
  const last = await syncs.latest()
  if (last?.state === 'failed' && last.movedAt > since)
    return { kind: 'failed', reason: last.reason ?? 'The catalogue could not be read.' }
  await requestSync(deps, { shopId, cause: 'asked for' })
  return { kind: 'waiting' }
}
