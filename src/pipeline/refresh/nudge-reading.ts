import type { Nudges } from '../../ports/nudges.ts'
import type { Stores } from '../../ports/stores.ts'

interface NudgeDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

/** Nudges the shop's refreshes that wait for the catalogue to be read, or for another one to end. */
export const nudgeReading = async ({ stores, nudges }: NudgeDeps, shopId: string): Promise<void> => {
  const ids = await stores.forShop(shopId).refreshes.listReading()
  if (ids.length > 0)
    await nudges.nudgeAll(
      'refresh-catalog',
      ids.map((id) => ({ shopId, id })),
    )
}
