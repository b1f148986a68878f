import type { PointsStatus } from '../../../src/ports/api-budget.ts'

interface ModelOptions {
  readonly maximumAvailable: number
  readonly restoreRate: number
  /** What is in the bucket at first, of 1. */
  readonly fill?: number
}

/** A shop's own leaky bucket, which takes what a call asks for when it arrives and gives back what it did not cost. */
export const createModelShop = (nowMs: () => number, options: ModelOptions) => {
  const { maximumAvailable, restoreRate, fill = 1 } = options
  let available = maximumAvailable * fill
  let countedAtMs = nowMs()
  const restore = () => {
    available = Math.min(maximumAvailable, available + ((nowMs() - countedAtMs) / 1_000) * restoreRate)
    countedAtMs = nowMs()
  }
  return {
    restoreRate,
    /** Answers what is left: below zero, a real shop would have refused the call. */
    take: (points: number): number => {
      restore()
      available -= points
      return available
    },
    giveBack: (points: number): PointsStatus => {
      restore()
      available = Math.min(maximumAvailable, available + points)
      return { maximumAvailable, restoreRate, currentlyAvailable: Math.floor(available) }
    },
  }
}
