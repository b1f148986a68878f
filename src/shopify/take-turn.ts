import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { throttled, unavailable } from '../domain/errors.ts'
import type { ApiBudget, Reservation } from '../ports/api-budget.ts'
import type { CallCost } from './read-answer.ts'

/** The right to make one call. */
export interface Turn {
  /** Says what the call cost. Nobody waits for the count. */
  count(cost: CallCost): void
  /** Says that the call was not carried out. */
  giveBack(): void
  /** Says that nobody knows what it cost: it counts as spent. */
  keep(): void
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
  const waiting = new Set<Waiter>()
  let isBucketKnown = false
  /** While the size of the bucket is not known, one call goes ahead to learn it. */
  let scout: PromiseWithResolvers<void> | undefined

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

  /** Answers whether the points are there; not, where the wait is aborted. */
  const waitFor = async ({ left, waitMs }: Reservation, askedAtMs: number, signal: AbortSignal) => {
    const sinceMs = performance.now()
    let woken = new AbortController()
    const waiter: Waiter = { askedAtMs, returnedPoints: 0, wake: () => woken.abort() }
    waiting.add(waiter)
    while (!signal.aborted) {
      const missingShare = 1 - waiter.returnedPoints / -left
      const restMs = waitMs * missingShare - (performance.now() - sinceMs)
      if (restMs <= 0) break
      woken = new AbortController()
      const until = AbortSignal.any([signal, woken.signal])
      await sleep(restMs, undefined, { signal: until }).catch(() => {})
    }
    waiting.delete(waiter)
    return !signal.aborted
  }

  const take = async ({ points, patienceMs, signal }: TurnRequest): Promise<Turn> => {
    while (!isBucketKnown && scout && !signal.aborted) await orAborted(scout.promise, signal)
    const own = isBucketKnown ? undefined : Promise.withResolvers<void>()
    if (own) scout = own
    const endScouting = () => {
      if (scout === own) scout = undefined
      own?.resolve()
    }
    try {
      const askedAtMs = performance.now()
      const reservation = await budget.reserve(points)
      const reservedAtMs = performance.now()
      const { waitMs } = reservation
      const isTooLong = waitMs > patienceMs
      if (waitMs === 0 || (!isTooLong && (await waitFor(reservation, askedAtMs, signal))))
        return {
          count: (cost) => void settle(reservation, reservedAtMs, cost).then(endScouting),
          giveBack: () => void settle(reservation, reservedAtMs).then(endScouting),
          keep: endScouting,
        }
      await settle(reservation, reservedAtMs)
      if (!isTooLong) throw unavailable(`A call to ${shopId} was given up before its turn came.`)
      throw throttled(`${shopId} has no API points left for now.`, new Date(Date.now() + waitMs))
    } catch (error) {
      endScouting()
      throw error
    }
  }

  return {
    take,
    close: async () => {
      await Promise.all(counting)
    },
  }
}

/** Waits for the promise, or until the signal is aborted. */
const orAborted = async (promise: Promise<void>, signal: AbortSignal): Promise<void> => {
  const { promise: aborted, resolve } = Promise.withResolvers<void>()
  const stop = () => resolve()
  signal.addEventListener('abort', stop)
  await Promise.race([promise, aborted])
  signal.removeEventListener('abort', stop)
}
