import type { AttemptState } from '../domain/attempt-state.ts'
import type { LedgerSum } from '../ports/ledger-store.ts'

/** What attempts came to, together. */
export interface LedgerTotal {
  readonly attempts: number
  /** Charged. */
  readonly settledMicros: bigint
  /** Set aside for calls that have not ended. */
  readonly reservedMicros: bigint
  /** Set aside for calls of which nobody knows whether they were charged. */
  readonly uncertainMicros: bigint
  /** Pictures that somebody approved. */
  readonly accepted: number
  /** What was charged for all pictures, for each one that was approved; undefined where none was. */
  readonly perAcceptedMicros: bigint | undefined
}

export interface LedgerSummary {
  readonly all: LedgerTotal
  readonly providers: readonly (LedgerTotal & { readonly provider: string })[]
  readonly days: readonly (LedgerTotal & { readonly day: string; readonly provider: string })[]
  readonly states: readonly {
    readonly state: AttemptState
    readonly attempts: number
    readonly micros: bigint
  }[]
}

/** The same sums by day and provider, by provider, by state, and all together. */
export const sumLedger = (sums: readonly LedgerSum[]): LedgerSummary => ({
  all: addUp(sums),
  providers: [...Map.groupBy(sums, ({ provider }) => provider)].map(([provider, own]) => ({
    provider,
    ...addUp(own),
  })),
  days: [...Map.groupBy(sums, ({ day, provider }) => `${day} ${provider}`).values()].map((own) => ({
    day: own[0].day,
    provider: own[0].provider,
    ...addUp(own),
  })),
  states: [...Map.groupBy(sums, ({ state }) => state)].map(([state, own]) => ({
    state,
    attempts: own.reduce((sum, { attempts }) => sum + attempts, 0),
    micros: micros(own),
  })),
})

const micros = (sums: readonly LedgerSum[]): bigint =>
  sums.reduce((sum, { countedMicros }) => sum + countedMicros, 0n)

const addUp = (sums: readonly LedgerSum[]): LedgerTotal => {
  const microsIn = (...states: AttemptState[]) => micros(sums.filter(({ state }) => states.includes(state)))
  const settledMicros = microsIn('settled')
  const accepted = sums.reduce((sum, one) => sum + one.accepted, 0)
  return {
    attempts: sums.reduce((sum, { attempts }) => sum + attempts, 0),
    settledMicros,
    reservedMicros: microsIn('reserved', 'submitted', 'ticketed'),
    uncertainMicros: microsIn('uncertain'),
    accepted,
    perAcceptedMicros: accepted === 0 ? undefined : roundedShare(settledMicros, accepted),
  }
}

/** To the nearest micro-dollar. */
const roundedShare = (total: bigint, parts: number): bigint =>
  (total + BigInt(Math.floor(parts / 2))) / BigInt(parts)
