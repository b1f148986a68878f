import type { Choice, Decided } from '../ports/candidate-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { checkChanges } from './check-changes.ts'

interface DecideDeps {
  readonly stores: Stores
  readonly editors: Editors
  readonly nudges: Nudges
}

interface Decision extends Choice {
  readonly shopId: string
  readonly candidateId: string
}

/**
 * A person's or a rule's word on a candidate. A redo wakes admission.
 * @throws ColorwayError `invalid_input` where nobody could make it again in the way that is wanted
 */
export const decide = async (deps: DecideDeps, decision: Decision): Promise<Decided> => {
  const { stores, nudges } = deps
  const { shopId, candidateId, ...choice } = decision
  const { changes } = choice
  if (changes) await checkChanges(deps, { shopId, candidateId, changes })
  const decided = await stores.forShop(shopId).candidates.decide(candidateId, choice)
  if (decided.accepted && choice.kind === 'redo') await nudges.nudge('admit', null)
  return decided
}
