import type { WireCandidate, WireReviewPage } from '../../http/wire/wire-candidate.ts'
import type { ApiResult } from '../api/call-api.ts'

export interface Passing {
  readonly passing: readonly WireCandidate[]
  /** All that wait, passing or not. */
  readonly total: number
}

interface Collecting {
  readonly load: (after: string | null) => Promise<ApiResult<WireReviewPage>>
  readonly hidden: () => ReadonlySet<string>
}

/**
 * Of each edit the best candidate that waits with the verdict pass, from all pages; null where the server did not
 * answer.
 */
export const collectPassing = async ({ load, hidden }: Collecting): Promise<Passing | null> => {
  const all = new Map<string, WireCandidate>()
  let after: string | null = null
  do {
    const page: ApiResult<WireReviewPage> = await load(after)
    if (!page.ok) return null
    for (const candidate of page.value.candidates) all.set(candidate.id, candidate)
    after = page.value.nextAfter
  } while (after !== null)
  const decided = hidden()
  const open = [...all.values()].filter(({ id }) => !decided.has(id))
  const passing = open.filter(({ verdict }) => verdict === 'pass')
  const best = Map.groupBy(
    passing.toSorted((one, other) => distanceOf(one) - distanceOf(other)),
    ({ editId }) => editId,
  )
  const isBest = (candidate: WireCandidate) => best.get(candidate.editId)?.[0] === candidate
  return { passing: passing.filter(isBest), total: open.length }
}

const distanceOf = ({ deltaE00 }: WireCandidate): number => deltaE00 ?? Number.POSITIVE_INFINITY
