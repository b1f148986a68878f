import type { AttemptState } from '../domain/attempt-state.ts'

export interface LedgerFilter {
  /** Attempts that were reserved at this moment or later. */
  readonly from?: Date | undefined
  /** Attempts that were reserved before this moment. */
  readonly before?: Date | undefined
  /** Those that this batch pays for. */
  readonly batchId?: string | undefined
  readonly state?: AttemptState | undefined
}

/** One attempt, as those who pay for it see it. */
export interface LedgerEntry {
  readonly id: string
  /** When its price was reserved. */
  readonly reservedAt: Date
  readonly editId: string
  readonly productId: string
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly provider: string
  readonly account: string
  readonly model: string
  /** The provider's own id of the call, to look it up there; undefined where it gave none. */
  readonly ticket: string | undefined
  readonly state: AttemptState
  /** What was set aside for it; free again once it came to nothing. */
  readonly reservedMicros: bigint
  /** What it was charged; undefined where that is not known. */
  readonly settledMicros: bigint | undefined
  /** What counts of it against the caps. */
  readonly countedMicros: bigint
  /** undefined where the attempt is older than the ledger's batches. */
  readonly batchId: string | undefined
  readonly reason: string | undefined
}

/** The attempts of one day (UTC), provider and state together. */
export interface LedgerSum {
  /** "2026-11-26" */
  readonly day: string
  readonly provider: string
  readonly state: AttemptState
  readonly attempts: number
  readonly countedMicros: bigint
  /** Those whose picture somebody approved: the edit is approved, publishing, published or undone. */
  readonly accepted: number
}

/** What a shop's attempts cost. It only reads. */
export interface LedgerStore {
  /**
   * Hands over every attempt, the oldest first, page by page, as they stood at one moment; the next page is read
   * when `take` is done with the last.
   */
  read(filter: LedgerFilter, take: (entries: readonly LedgerEntry[]) => Promise<void>): Promise<void>
  /** By day, provider and state. */
  sum(filter: LedgerFilter): Promise<readonly LedgerSum[]>
  /** What is spent or reserved in each of these periods, such as "day 2026-11-26"; 0 where nothing is. */
  spentIn(periods: readonly string[]): Promise<ReadonlyMap<string, bigint>>
}
