import { invalidFields } from '../domain/errors.ts'
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
  /** What they were when they were changed, as far as that is known: see `SettingsStore.set`. */
  readonly seen?: Readonly<Record<string, unknown>> | undefined
  readonly actor: string
}

/** What a batch may have been parked for. */
const spendingKeys = ['batchCapUsd', 'dayCapUsd', 'monthCapUsd', 'editors'] as const

/**
 * Changes settings. What counts as appearance is counted as the catalogue is read, which it then is anew.
 * @throws ColorwayError `invalid_input` for limits that contradict each other; `conflict`
 */
export const changeSettings = async (
  deps: ChangeDeps,
  { shopId, changes, seen, actor }: Change,
): Promise<ShopSettings> => {
  const store = deps.stores.forShop(shopId).settings
  const { passDeltaE, failDeltaE } = { ...(await store.get()), ...changes }
  if (failDeltaE < passDeltaE)
    throw invalidFields({
      [changes.failDeltaE === undefined ? 'passDeltaE' : 'failDeltaE']:
        `What fails (from ΔE ${failDeltaE}) cannot be nearer to the target than what passes (up to ΔE ${passDeltaE}).`,
    })
  const settings = await store.set(changes, { setBy: actor, seen })
  if (changes.appearanceOptions) await requestSync(deps, { shopId, cause: 'asked for' })
  if (spendingKeys.some((key) => changes[key] !== undefined)) await resumeParked(deps, { shopId, actor })
  return settings
}
