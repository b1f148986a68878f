import type { ShopSettings } from '../domain/shop-settings.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { requestSync } from './request-sync.ts'
import { resumeParked } from './resume-parked.ts'

interface ChangeDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Change {
  readonly shopId: string
  readonly changes: Partial<ShopSettings>
  readonly actor: string
}

/** What a batch may have been parked for. */
const spendingKeys = ['batchCapUsd', 'dayCapUsd', 'monthCapUsd', 'editors'] as const

/** Changes settings. What counts as appearance is counted as the catalogue is read, which it then is anew. */
export const changeSettings = async (
  deps: ChangeDeps,
  { shopId, changes, actor }: Change,
): Promise<ShopSettings> => {
  const settings = await deps.stores.forShop(shopId).settings.set(changes, actor)
  if (changes.appearanceOptions) await requestSync(deps, { shopId, cause: 'asked for' })
  if (spendingKeys.some((key) => changes[key] !== undefined)) await resumeParked(deps, { shopId, actor })
  return settings
}
