import type { WireReviewPage } from '../../http/wire/wire-candidate.ts'
import { mergeCandidates, type WaitingCandidate } from './merge-candidates.ts'

/** So many before a candidate are looked at again with it. */
const entriesBefore = 20

/** The edit to begin after, so that what is around a candidate is on the page; null for the beginning. */
export const windowBefore = (entries: readonly WaitingCandidate[], id: string | null): string | null => {
  const index = entries.findIndex(({ candidate }) => candidate.id === id)
  return entries[index - entriesBefore]?.candidate.editId ?? null
}

interface Window {
  /** All that is loaded, which may have changed while the page was on its way. */
  readonly known: readonly WaitingCandidate[]
  readonly after: string | null
  readonly page: WireReviewPage
  readonly hidden: ReadonlySet<string>
  readonly currentId: string | null
  readonly nowMs: number
}

interface Merged {
  readonly entries: readonly WaitingCandidate[]
  /** Whether the page goes as far as what was loaded. */
  readonly reachesEnd: boolean
}

/**
 * The list after another look at a part of it: what is missing there is gone, what lies before and behind is left as it
 * is. Null where the edit that the page begins after is no longer on the list.
 */
export const mergeWindow = ({ known, after, page, ...merging }: Window): Merged | null => {
  const { candidates: fresh, nextAfter } = page
  const place = known.findLastIndex(({ candidate }) => candidate.editId === after)
  if (after !== null && place === -1) return null
  const rest = known.slice(place + 1)
  const freshIds = new Set(fresh.map(({ id }) => id))
  const isOnPage = ({ candidate }: WaitingCandidate) => freshIds.has(candidate.id)
  const end = nextAfter === null ? rest.length : rest.findLastIndex(isOnPage) + 1
  const merged = mergeCandidates({ known: rest.slice(0, end), fresh, ...merging })
  return {
    entries: [...known.slice(0, place + 1), ...merged, ...rest.slice(end)],
    reachesEnd: end === rest.length,
  }
}
