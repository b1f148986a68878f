/** How patiently calls are gathered, and files waited for. */
export interface MediaPace {
  /** A call waits so long for others to go with. */
  readonly gatherMs: number
  /** Two calls of one kind to a shop lie this far apart, for what comes meanwhile to go together. */
  readonly betweenMs: number
  /** So many items go together before their time. */
  readonly enough: number
  /** The first look at a new file; it moves with what the shop's files really take. */
  readonly firstLookMs: number
  readonly longestLookMs: number
  /** A file that takes longer is given up for now. */
  readonly readyWithinMs: number
  /** Pauses between searches for a file by its name; the shop's search lags behind by half a minute. */
  readonly searchPausesMs: readonly number[]
}

export const usualMediaPace: MediaPace = {
  gatherMs: 30,
  betweenMs: 2_500,
  enough: 40,
  firstLookMs: 1_500,
  longestLookMs: 8_000,
  readyWithinMs: 90_000,
  searchPausesMs: [0, 2_000, 4_000, 8_000, 12_000, 16_000, 20_000],
}
