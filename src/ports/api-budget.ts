/** What a shop says of its points for API calls. */
export interface PointsStatus {
  readonly maximumAvailable: number
  readonly currentlyAvailable: number
  /** Points a second. */
  readonly restoreRate: number
}

/** Points that one call was given. */
export interface Reservation {
  readonly points: number
  /** What our count said right after; below zero where calls wait. */
  readonly left: number
  /** How long this call has to wait until its points are there. */
  readonly waitMs: number
}

/** What became of a reservation. */
export interface Settlement {
  readonly reservation: Reservation
  /** From the reservation to the shop's answer. */
  readonly elapsedMs: number
  /** What the call cost in the end; zero where it was never made. */
  readonly spentPoints: number
  /** What the shop said in its answer, where it did. */
  readonly status?: PointsStatus
}

/**
 * One shop's bucket of points, as all processes together count it. Calls wait in the order of their reservations,
 * so that none is throttled as long as each costs what it reserved and the app's points are spent through this count
 * only. Points that come back to a full bucket while calls wait are lost to the shop, not to our count: by so many
 * points at most it may then be wrong, until the next answer. A shop that was never asked starts with a cautious
 * bucket; its first answer tells the true one.
 */
export interface ApiBudget {
  /** Takes points before a call, below zero if need be. */
  reserve(points: number): Promise<Reservation>
  /**
   * Gives back what was not spent and takes over what the shop says, so that our count is never above theirs. A
   * reservation that is never settled counts as spent. Answers what is left now.
   */
  settle(settlement: Settlement): Promise<number>
}

export interface ApiBudgets {
  forShop(shopId: string): ApiBudget
}
