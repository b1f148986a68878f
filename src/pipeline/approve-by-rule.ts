import { nameRule, passingLimit } from '../domain/approval-rule.ts'
import { bestOfEachEdit } from '../domain/best-of-each-edit.ts'
import type { Editors } from '../ports/editors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { decide } from './decide.ts'

interface RuleDeps {
  readonly stores: Stores
  readonly editors: Editors
  readonly nudges: Nudges
}

/**
 * Approves the best passing candidate of an edit in review where the shop's rule says so. May be repeated: whoever
 * decided first stays right.
 */
export const approveByRule = async (
  deps: RuleDeps,
  { shopId, editId }: { readonly shopId: string; readonly editId: string },
): Promise<void> => {
  const { settings, candidates } = deps.stores.forShop(shopId)
  const wanted = await settings.get()
  if (!wanted.approvePassing) return
  const limit = passingLimit(wanted)
  for (const { id, deltaE00 } of bestOfEachEdit(await candidates.listPassing(editId, limit)))
    await decide(deps, {
      shopId,
      candidateId: id,
      kind: 'approve',
      decidedBy: nameRule(limit),
      reason: `passed with ΔE ${deltaE00.toFixed(2)}, limit ${limit.maxDeltaE00}`,
    })
}
