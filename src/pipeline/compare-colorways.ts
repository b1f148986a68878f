import { compareSiblings } from '../domain/compare-siblings.ts'
import type { Report } from '../domain/report.ts'
import type { CandidateStore, Sibling } from '../ports/candidate-store.ts'

/** The reports of the other colorways, one for each: that of its first candidate that does not fail. */
export const reportsOfOthers = (siblings: readonly Sibling[], editId: string): readonly Report[] => {
  const firsts = new Map<string, Report>()
  for (const { editId: other, report, verdict } of siblings)
    if (other !== editId && verdict !== 'fail' && !firsts.has(other)) firsts.set(other, report)
  return [...firsts.values()]
}

/**
 * Looks again at every colorway of a source picture that is in review, as a new one may show that an earlier one is
 * the odd one. May be repeated at any time.
 */
export const compareColorways = async (candidates: CandidateStore, editId: string): Promise<void> => {
  const siblings = await candidates.listSiblings(editId)
  for (const { id, report, verdict, reasons, editId: own, isUndecided } of siblings) {
    if (!isUndecided || verdict === 'fail') continue
    const found = compareSiblings(report, reportsOfOthers(siblings, own))
    const fresh = found.filter((reason) => !reasons.includes(reason))
    if (fresh.length > 0) await candidates.doubt(id, fresh)
  }
}
