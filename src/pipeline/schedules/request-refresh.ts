import type { Nudges } from '../../ports/nudges.ts'
import type { Refresh } from '../../ports/refresh-store.ts'
import type { RefreshTerms } from '../../ports/schedule-store.ts'
import type { Stores } from '../../ports/stores.ts'

interface RequestDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface RefreshOrder extends RefreshTerms {
  readonly shopId: string
  readonly scheduleId?: string
  readonly requestedBy: string
}

/** Has a part of the catalogue refreshed now. */
export const requestRefresh = async (
  { stores, nudges }: RequestDeps,
  { shopId, scheduleId, ...terms }: RefreshOrder,
): Promise<Refresh> => {
  const refresh = await stores.forShop(shopId).refreshes.ask({ ...terms, scheduleId })
  await nudges.nudge('refresh-catalog', { shopId, id: refresh.id })
  return refresh
}

interface RunOrder {
  readonly shopId: string
  readonly id: string
  readonly actor: string
}

/** Runs a schedule now, also one that is paused; when it runs next by itself stays. @throws ColorwayError `not_found` */
export const runSchedule = async (deps: RequestDeps, { shopId, id, actor }: RunOrder): Promise<Refresh> => {
  const { name, scope, capMicros } = await deps.stores.forShop(shopId).schedules.get(id)
  return requestRefresh(deps, { shopId, scheduleId: id, name, scope, capMicros, requestedBy: actor })
}
