import { setTimeout as sleep } from 'node:timers/promises'
import type { Reservation } from '../ports/api-budget.ts'

/** A call of this process that waits for its points. */
interface Waiter {
  /** Before its reservation was made. */
  readonly askedAtMs: number
  /** What it found, below zero. */
  readonly left: number
  /** What calls before it gave back since: it need not wait for as much. */
  returnedPoints: number
  restoredPoints(): number
  wake(): void
}

export interface WaitRequest {
  readonly reservation: Reservation
  readonly askedAtMs: number
  readonly signal: AbortSignal
}

/** Those of this process that wait for points, and what shortens their waits. */
export interface WaitingLine {
  /** Answers whether the points are there; not, where the wait is aborted. */
  wait(request: WaitRequest): Promise<boolean>
  /** A call that reserved at that moment gives points back. */
  returned(points: number, reservedAtMs: number): void
  /**
   * Says what is left now, for other processes give points back, too. What is there beyond what a waiting call found
   * and what was restored since came back from calls before it; calls after it only take.
   */
  seen(leftNow: number): void
}

/** How often to look what others gave back, where no call of our own tells. */
const lookEveryMs = 1_000

/** `look` asks what is left now. */
export const createWaitingLine = (look: () => Promise<number>): WaitingLine => {
  const waiting = new Set<Waiter>()
  let seenAtMs = 0

  const seen = (leftNow: number): void => {
    seenAtMs = performance.now()
    let isLaterReady = false
    // From the last in line: where a later call need not wait any more, none before it must.
    for (const waiter of [...waiting].toSorted((one, other) => one.left - other.left)) {
      const missing = -waiter.left - waiter.restoredPoints()
      const came = isLaterReady ? missing : missing + leftNow
      waiter.returnedPoints = Math.max(waiter.returnedPoints, came)
      isLaterReady ||= waiter.returnedPoints >= missing
    }
    for (const waiter of waiting) waiter.wake()
  }

  const lookAgain = async (): Promise<void> => {
    if (performance.now() - seenAtMs < lookEveryMs) return
    seenAtMs = performance.now()
    seen(await look())
  }

  return {
    seen,
    wait: async ({ reservation: { left, waitMs }, askedAtMs, signal }) => {
      const sinceMs = performance.now()
      const restoredPoints = () => ((performance.now() - sinceMs) / waitMs) * -left
      let woken = new AbortController()
      const waiter = { askedAtMs, left, returnedPoints: 0, restoredPoints, wake: () => woken.abort() }
      waiting.add(waiter)
      while (!signal.aborted) {
        const missingPoints = -left - waiter.returnedPoints - restoredPoints()
        if (missingPoints <= 0) break
        const restMs = (missingPoints / -left) * waitMs
        woken = new AbortController()
        const until = AbortSignal.any([signal, woken.signal])
        await sleep(Math.min(restMs, lookEveryMs), undefined, { signal: until }).catch(() => {})
        if (restMs > lookEveryMs && !signal.aborted) await lookAgain()
      }
      waiting.delete(waiter)
      return !signal.aborted
    },
    returned: (points, reservedAtMs) => {
      for (const waiter of waiting) {
        if (waiter.askedAtMs >= reservedAtMs) waiter.returnedPoints += points
        waiter.wake()
      }
    },
  }
}
