import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface ResumeDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

/** Lets a shop's parked batches try again, as what stood in their way was changed; where it was not, they park anew. */
export const resumeParked = async (
  { stores, nudges }: ResumeDeps,
  { shopId, actor }: { readonly shopId: string; readonly actor: string },
): Promise<void> => {
  if ((await stores.forShop(shopId).batches.resumeParked(actor)) > 0) await nudges.nudge('admit', null)
}
