import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { throttled, unavailable } from '../domain/errors.ts'
import type { ApiBudget, Reservation } from '../ports/api-budget.ts'
import type { CallCost } from './read-answer.ts'

/** The right to make one call. */
export interface Turn {
  /** Says what the call cost. Nobody waits for the count. */
  count(cost: CallCost): void
  /** Says that the call was not carried out. A turn of which nothing is said counts as spent. */
  giveBack(): void
}

export interface TurnRequest {
  readonly points: number
  /** Waiting for longer makes no sense. */
  readonly patienceMs: number
  readonly signal: AbortSignal
}

/** Lets calls through in the order in which they come, as the shop's points allow. */
export interface Turns {
  /** @throws ColorwayError `throttled` where patience would end first, `unavailable` where the wait is aborted */
  take(request: TurnRequest): Promise<Turn>
  /** Waits until everything is counted. */
  close(): Promise<void>
}

interface TurnsOptions {
  readonly shopId: string
  readonly budget: ApiBudget
  readonly log: Pick<Logger, 'error'>
}

/** A call whose turn has not come. */
interface Waiter {
  readonly askedAtMs: number
  /** What calls that were before it gave back: it need not wait for as much. */
  returnedPoints: number
  wake(): void
}

export const createTurns = ({ shopId, budget, log }: TurnsOptions): Turns => {
  const counting = new Set<Promise<void>>()
  let isBucketKnown = false
  const waiting = new Set<Waiter>()

  const settle = (reservation: Reservation, reservedAtMs: number, cost?: CallCost): Promise<void> => {
    const spentPoints = cost?.spentPoints ?? 0
    const elapsedMs = performance.now() - reservedAtMs
    const settled = budget
      .settle({ reservation, elapsedMs, spentPoints, ...(cost && { status: cost.status }) })
      .catch((error: unknown) => log.error({ err: error, shopId }, 'Points could not be counted'))
      .finally(() => {
        isBucketKnown ||= cost !== undefined
        counting.delete(settled)
        for (const waiter of waiting) {
          if (waiter.askedAtMs >= reservedAtMs) waiter.returnedPoints += reservation.points - spentPoints
          waiter.wake()
        }
      })
    counting.add(settled)
    return settled
  }

  /** Answers whether the points are there; not, once the true size of the bucket is known or the wait is aborted. */
  const waitFor = async ({ left, waitMs }: Reservation, askedAtMs: number, signal: AbortSignal) => {
    const wasKnown = isBucketKnown
    const sinceMs = performance.now()
    let woken = new AbortController()
    const waiter: Waiter = { askedAtMs, returnedPoints: 0, wake: () => woken.abort() }
    waiting.add(waiter)
    try {
      for (;;) {
        if (signal.aborted || wasKnown !== isBucketKnown) return false
        const missingShare = 1 - waiter.returnedPoints / -left
        const restMs = waitMs * missingShare - (performance.now() - sinceMs)
        if (restMs <= 0) return true
        woken = new AbortController()
        const until = AbortSignal.any([signal, woken.signal])
        await sleep(restMs, undefined, { signal: until }).catch(() => {})
      }
    } finally {
      waiting.delete(waiter)
    }
  }

  const take = async ({ points, patienceMs, signal }: TurnRequest): Promise<Turn> => {
    const wasKnown = isBucketKnown
    const askedAtMs = performance.now()
    const reservation = await budget.reserve(points)
    const reservedAtMs = performance.now()
    const { waitMs } = reservation
    const isTooLong = wasKnown && waitMs > patienceMs
    if (waitMs === 0 || (!isTooLong && (await waitFor(reservation, askedAtMs, signal))))
      return {
        count: (cost) => void settle(reservation, reservedAtMs, cost),
        giveBack: () => void settle(reservation, reservedAtMs),
      }
    await settle(reservation, reservedAtMs)
    if (signal.aborted) throw unavailable(`A call to ${shopId} was given up before its turn came.`)
    if (isTooLong) throw throttled(`${shopId} has no API points left for now.`, new Date(Date.now() + waitMs))
    return take({ points, signal, patienceMs: patienceMs - (performance.now() - reservedAtMs) })
  }

  return {
    take,
    close: async () => {
      await Promise.all(counting)
    },
  }
}
