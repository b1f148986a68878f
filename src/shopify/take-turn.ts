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

export const createTurns = ({ shopId, budget, log }: TurnsOptions): Turns => {
  const counting = new Set<Promise<void>>()
  /** Aborted once the shop has said how large its bucket is: those who wait then ask anew. */
  const bucketKnown = new AbortController()

  const settle = (reservation: Reservation, reservedAtMs: number, cost?: CallCost): Promise<void> => {
    const elapsedMs = performance.now() - reservedAtMs
    const settled = budget
      .settle({
        reservation,
        elapsedMs,
        spentPoints: cost?.spentPoints ?? 0,
        ...(cost && { status: cost.status }),
      })
      .then(() => {
        if (cost) bucketKnown.abort()
      })
      .catch((error: unknown) => log.error({ err: error, shopId }, 'Points could not be counted'))
      .finally(() => counting.delete(settled))
    counting.add(settled)
    return settled
  }

  const take = async (request: TurnRequest): Promise<Turn> => {
    const { points, patienceMs, signal } = request
    const wasKnown = bucketKnown.signal.aborted
    const reservation = await budget.reserve(points)
    const reservedAtMs = performance.now()
    const { waitMs } = reservation
    const turn: Turn = {
      count: (cost) => void settle(reservation, reservedAtMs, cost),
      giveBack: () => void settle(reservation, reservedAtMs),
    }
    if (waitMs === 0) return turn
    const isTooLong = waitMs > patienceMs
    if (!isTooLong || !wasKnown) {
      const until = wasKnown ? signal : AbortSignal.any([signal, bucketKnown.signal])
      const wasCutShort = await sleep(Math.min(waitMs, patienceMs), false, { signal: until }).catch(
        () => true,
      )
      if (!wasCutShort && !isTooLong) return turn
    }
    await settle(reservation, reservedAtMs)
    if (signal.aborted) throw unavailable(`A call to ${shopId} was given up before its turn came.`)
    if (!wasKnown && bucketKnown.signal.aborted)
      return take({ ...request, patienceMs: patienceMs - (performance.now() - reservedAtMs) })
    throw throttled(`${shopId} has no API points left for now.`, new Date(Date.now() + waitMs))
  }

  return {
    take,
    close: async () => {
      await Promise.all(counting)
    },
  }
}
