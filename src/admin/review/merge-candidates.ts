import type { WireCandidate } from '../../http/wire/wire-candidate.ts'

/** A candidate that waits, and when its signed picture addresses were handed out. */
export interface WaitingCandidate {
  readonly candidate: WireCandidate
  readonly receivedAtMs: number
  /** A picture of it would not load: its next addresses are taken at once. */
  readonly isLost: boolean
}

interface Merge {
  readonly known: readonly WaitingCandidate[]
  readonly fresh: readonly WireCandidate[]
  /** Decided here, whether the server knows it yet or not. */
  readonly hidden: ReadonlySet<string>
  /** What the person looks at: it must neither jump nor vanish under the eye. */
  readonly currentId: string | null
  readonly nowMs: number
}

/** Signed addresses live for minutes: well before that the new ones are taken. */
const addressesLastMs = 90_000

/** What is said of a candidate may have changed since: later colours of its product can show that it is the odd one. */
const renew = (entry: WaitingCandidate, { verdict, reasons }: WireCandidate): WaitingCandidate => {
  const { candidate } = entry
  const isSame = candidate.verdict === verdict && candidate.reasons.length === reasons.length
  return isSame ? entry : { ...entry, candidate: { ...candidate, verdict, reasons } }
}

/**
 * The list after another look at the server. Known candidates keep their picture addresses while those last,
 * so that nothing is loaded twice; the one on the screen stays until it is left, even if somebody else took it.
 */
export const mergeCandidates = ({ known, fresh, hidden, currentId, nowMs }: Merge): WaitingCandidate[] => {
  const knownById = new Map(known.map((entry) => [entry.candidate.id, entry]))
  const merged = fresh
    .filter(({ id }) => !hidden.has(id))
    .map((candidate) => {
      const entry = knownById.get(candidate.id)
      const isShown = candidate.id === currentId
      const lasts = entry !== undefined && nowMs - entry.receivedAtMs < addressesLastMs
      return entry !== undefined && !entry.isLost && (isShown || lasts)
        ? renew(entry, candidate)
        : { candidate, receivedAtMs: nowMs, isLost: false }
    })
  const index = known.findIndex(({ candidate }) => candidate.id === currentId)
  const shown = known[index]
  const isGone = merged.every(({ candidate }) => candidate.id !== currentId)
  if (shown === undefined || !isGone || hidden.has(shown.candidate.id)) return merged
  return merged.toSpliced(index, 0, shown)
}
