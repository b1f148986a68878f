/** How many points an app may spend in the shop at once, and how many come back each second. */
export interface BucketSize {
  readonly maximumAvailable: number
  readonly restoreRate: number
}

export interface ThrottleStatus extends BucketSize {
  readonly currentlyAvailable: number
}

/** The buckets of two of Shopify's plans. */
export const bucketSizes = {
  plus: { maximumAvailable: 20_000, restoreRate: 1000 },
  standard: { maximumAvailable: 2_000, restoreRate: 100 },
} as const satisfies Record<string, BucketSize>

/** Shopify's leaky bucket of query points, one for an app in a shop. */
export interface CostBucket {
  /** Takes the points, or answers false and takes none. */
  tryTake(points: number): boolean
  giveBack(points: number): void
  throttleStatus(): ThrottleStatus
}

export const createCostBucket = ({ maximumAvailable, restoreRate }: BucketSize): CostBucket => {
  let available = maximumAvailable
  let countedAtMs = performance.now()
  const restore = () => {
    const nowMs = performance.now()
    available = Math.min(maximumAvailable, available + ((nowMs - countedAtMs) / 1000) * restoreRate)
    countedAtMs = nowMs
  }
  return {
    tryTake: (points) => {
      restore()
      if (available < points) return false
      available -= points
      return true
    },
    giveBack: (points) => {
      available = Math.min(maximumAvailable, available + points)
    },
    throttleStatus: () => {
      restore()
      return { maximumAvailable, restoreRate, currentlyAvailable: Math.floor(available) }
    },
  }
}
