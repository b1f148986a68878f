import type { Choice, Decided } from '../ports/candidate-store.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface DecideDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Decision extends Choice {
  readonly shopId: string
  readonly candidateId: string
}

/** A person's or a rule's word on a candidate. A redo wakes admission. */
export const decide = async (
  { stores, nudges }: DecideDeps,
  { shopId, candidateId, ...choice }: Decision,
): Promise<Decided> => {
  const decided = await stores.forShop(shopId).candidates.decide(candidateId, choice)
  if (decided.accepted && choice.kind === 'redo') await nudges.nudge('admit', null)
  return decided
}
