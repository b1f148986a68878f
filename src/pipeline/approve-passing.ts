import { bestOfEachEdit } from '../domain/best-of-each-edit.ts'
import type { Editors } from '../ports/editors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { decide } from './decide.ts'

interface PassingRule {
  readonly shopId: string
  readonly batchId: string
  readonly decidedBy: string
  /** Only candidates whose colour is nearer to its target than this. */
  readonly maxDeltaE00: number
}

/**
 * Approves of each edit of a batch the best candidate that passed and is under the limit. Answers how many.
 */
export const approvePassing = async (
  deps: { readonly stores: Stores; readonly editors: Editors; readonly nudges: Nudges },
  { shopId, batchId, decidedBy, maxDeltaE00 }: PassingRule,
): Promise<number> => {
  const { candidates } = deps.stores.forShop(shopId)
  const passing: { readonly id: string; readonly editId: string; readonly deltaE00: number }[] = []
  let after: string | undefined
  do {
    const page = await candidates.listInReview({ batchId, after, limit: 100 })
    for (const { id, verdict, edit, report } of page.rows)
      if (verdict === 'pass' && report.deltaE00 !== undefined && report.deltaE00 <= maxDeltaE00)
        passing.push({ id, editId: edit.id, deltaE00: report.deltaE00 })
    after = page.nextAfter
  } while (after !== undefined)
  let approved = 0
  for (const { id, deltaE00 } of bestOfEachEdit(passing)) {
    const reason = `passed with ΔE ${deltaE00.toFixed(2)}, limit ${maxDeltaE00}`
    const decided = await decide(deps, { shopId, candidateId: id, kind: 'approve', decidedBy, reason })
    if (decided.accepted) approved++
  }
  return approved
}
