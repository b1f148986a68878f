import type { Decided } from '../ports/candidate-store.ts'
import type { Stores } from '../ports/stores.ts'

interface TakingBack {
  readonly shopId: string
  readonly candidateId: string
  readonly takenBackBy: string
}

/** Somebody's second thought about their own decision. A batch that only waited for the redo is done again. */
export const takeBackDecision = async (
  { stores }: { readonly stores: Stores },
  { shopId, candidateId, takenBackBy }: TakingBack,
): Promise<Decided> => {
  const { candidates, batches } = stores.forShop(shopId)
  const decided = await candidates.takeBack(candidateId, takenBackBy)
  if (decided.accepted) await batches.markDone()
  return decided
}
