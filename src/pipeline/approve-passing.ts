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

/** Approves every candidate of a batch that passed and is under the limit. Answers how many. */
export const approvePassing = async (
  deps: { readonly stores: Stores; readonly editors: Editors; readonly nudges: Nudges },
  { shopId, batchId, decidedBy, maxDeltaE00 }: PassingRule,
): Promise<number> => {
  const { candidates } = deps.stores.forShop(shopId)
  let approved = 0
  let after: string | undefined
  do {
    const page = await candidates.listInReview({ batchId, after, limit: 100 })
    for (const { id, verdict, report } of page.rows) {
      if (verdict !== 'pass' || report.deltaE00 === undefined || report.deltaE00 > maxDeltaE00) continue
      const reason = `passed with ΔE ${report.deltaE00.toFixed(2)}, limit ${maxDeltaE00}`
      const decided = await decide(deps, { shopId, candidateId: id, kind: 'approve', decidedBy, reason })
      if (decided.accepted) approved++
    }
    after = page.nextAfter
  } while (after !== undefined)
  return approved
}
