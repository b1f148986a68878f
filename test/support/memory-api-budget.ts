import { cautiousBucket, usableShare } from '../../src/domain/api-points.ts'
import type { ApiBudget } from '../../src/ports/api-budget.ts'

interface MemoryBudgetOptions {
  /** Default: the machine's own clock. */
  readonly nowMs?: () => number
}

/** One shop's bucket of points for the length of a test. */
export const createMemoryApiBudget = ({
  nowMs = () => performance.now(),
}: MemoryBudgetOptions = {}): ApiBudget => {
  let bucket: { readonly maximumAvailable: number; readonly restoreRate: number } = cautiousBucket
  let available = bucket.maximumAvailable * usableShare
  let countedAtMs = nowMs()

  const restore = () => {
    const { maximumAvailable, restoreRate } = bucket
    const restored = (Math.max(0, nowMs() - countedAtMs) / 1_000) * restoreRate
    available = Math.min(maximumAvailable * usableShare, available + restored)
    countedAtMs = Math.max(countedAtMs, nowMs())
  }

  return {
    reserve: async (points) => {
      restore()
      available -= points
      const waitMs = available < 0 ? Math.ceil((-available / bucket.restoreRate) * 1_000) : 0
      return { points, left: available, waitMs }
    },
    settle: async ({ reservation, elapsedMs, spentPoints, status }) => {
      restore()
      available += reservation.points - spentPoints
      if (status && status.maximumAvailable !== bucket.maximumAvailable) {
        const larger = (status.maximumAvailable - bucket.maximumAvailable) * usableShare
        const expected = reservation.left + (elapsedMs / 1_000) * bucket.restoreRate
        available += Math.min(larger, status.currentlyAvailable - expected)
      }
      if (status) {
        bucket = { maximumAvailable: status.maximumAvailable, restoreRate: status.restoreRate }
        available = Math.min(available, status.currentlyAvailable)
      }
      available = Math.min(available, bucket.maximumAvailable * usableShare)
      return available
    },
  }
}
