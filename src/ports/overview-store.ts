/** What there is of a shop's work at a glance. */
export interface OverviewCounts {
  /** Edits that wait for a decision. */
  readonly inReview: number
  /** Edits that were approved and are not published. */
  readonly approved: number
  /** Edits that somebody else's change stands against. */
  readonly conflicts: number
  /** Edits that failed or were refused lately and that nobody asked for again; no more than `mostUnmade` are counted. */
  readonly unmade: number
  /** Calls of which nobody knows whether they were charged, and what is set aside for them. */
  readonly uncertainCalls: number
  readonly uncertainMicros: bigint
  /** Whether anybody has ever decided on a picture. */
  readonly hasDecisions: boolean
}

/** Of so many edits that came to nothing, the newest, it is looked whether they were asked for again. */
export const mostUnmade = 1_000

/** A shop's work in numbers; asked for often, so none of it may take long. */
export interface OverviewStore {
  /** `since`: what came to nothing before is told no more. */
  counts(since: Date): Promise<OverviewCounts>
}
