import type { Logger } from 'pino'
import { throttled, unavailable } from '../domain/errors.ts'
import type { ApiBudget, Reservation, Settlement } from '../ports/api-budget.ts'
import type { CallCost } from './read-answer.ts'
import { createWaitingLine } from './waiting-line.ts'

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

/** Settled to see what is left. */
const nothing: Settlement = { reservation: { points: 0, left: 0, waitMs: 0 }, elapsedMs: 0, spentPoints: 0 }

export const createTurns = ({ shopId, budget, log }: TurnsOptions): Turns => {
  const counting = new Set<Promise<void>>()
  let isBucketKnown = false
  /** While the size of the bucket is not known, one call goes ahead to learn it. */
  let scout: PromiseWithResolvers<void> | undefined

  const warn = (error: unknown) => log.error({ err: error, shopId }, 'Points could not be counted')
  const line = createWaitingLine(() => budget.settle(nothing))

  const settle = (reservation: Reservation, reservedAtMs: number, cost?: CallCost): Promise<void> => {
    const spentPoints = cost?.spentPoints ?? 0
    const elapsedMs = performance.now() - reservedAtMs
    line.returned(reservation.points - spentPoints, reservedAtMs)
    const settled = budget
      .settle({ reservation, elapsedMs, spentPoints, ...(cost && { status: cost.status }) })
      .then(line.seen)
      .catch(warn)
      .finally(() => {
        isBucketKnown ||= cost !== undefined
        counting.delete(settled)
      })
    counting.add(settled)
    return settled
  }

  const take = async ({ points, patienceMs, signal }: TurnRequest): Promise<Turn> => {
    while (!isBucketKnown && scout && !signal.aborted) await orAborted(scout.promise, signal)
    if (signal.aborted) throw gaveUp(shopId)
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
      if (waitMs === 0 || (!isTooLong && (await line.wait({ reservation, askedAtMs, signal }))))
        return {
          count: (cost) => void settle(reservation, reservedAtMs, cost).then(endScouting),
          giveBack: () => void settle(reservation, reservedAtMs).then(endScouting),
          keep: endScouting,
        }
      await settle(reservation, reservedAtMs)
      if (!isTooLong) throw gaveUp(shopId)
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

const gaveUp = (shopId: string) => unavailable(`A call to ${shopId} was given up before its turn came.`)

/** Waits for the promise, or until the signal is aborted. */
const orAborted = async (promise: Promise<void>, signal: AbortSignal): Promise<void> => {
  const { promise: aborted, resolve } = Promise.withResolvers<void>()
  const stop = () => resolve()
  signal.addEventListener('abort', stop)
  await Promise.race([promise, aborted])
  signal.removeEventListener('abort', stop)
}
