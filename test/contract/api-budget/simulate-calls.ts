import type { Reservation, Settlement } from '../../../src/ports/api-budget.ts'
import type { BudgetHarness } from './harness.ts'
import type { createModelShop } from './model-shop.ts'

/** One call, in milliseconds of the simulated time. */
export interface SimulatedCall {
  readonly startMs: number
  /** From our process to the shop's bucket, once its turn has come. */
  readonly wayMs: number
  readonly workMs: number
  /** From the shop's bucket, with what the call did not cost in it again, to our count. */
  readonly answerMs: number
  readonly points: number
  /** Of its points, from 0 to 1. */
  readonly spentShare: number
  /** Lost: it is never counted. */
  readonly fate: 'answered' | 'lost'
}

interface Event {
  atMs: number
  readonly happen: () => Promise<void>
}

/**
 * Plays the calls in the order of their moments; what one gives back shortens the waits of those behind it. Answers the
 * lowest level of the shop's bucket, and the last arrival.
 */
export const simulateCalls = async (
  { budget, nowMs, pass }: BudgetHarness,
  shop: ReturnType<typeof createModelShop>,
  calls: readonly SimulatedCall[],
) => {
  const beganMs = nowMs()
  const events: Event[] = []
  const waiting = new Map<Event, Reservation>()
  const order: Reservation[] = []
  let lowest = Number.POSITIVE_INFINITY
  let lastArrivalMs = 0

  const plan = (atMs: number, happen: Event['happen']): Event => {
    const event = { atMs, happen }
    events.push(event)
    return event
  }
  const settle = async (settlement: Settlement) => {
    await budget.settle(settlement)
    const returnedPoints = settlement.reservation.points - settlement.spentPoints
    const place = order.indexOf(settlement.reservation)
    for (const [event, waiter] of waiting)
      if (order.indexOf(waiter) > place) event.atMs -= (returnedPoints / shop.restoreRate) * 1_000
  }
  const arrive = async (call: SimulatedCall, reservation: Reservation, reservedAtMs: number) => {
    lowest = Math.min(lowest, shop.take(call.points))
    lastArrivalMs = nowMs() - beganMs
    plan(nowMs() + call.workMs, async () => {
      const spentPoints = Math.ceil(call.points * call.spentShare)
      const status = shop.giveBack(call.points - spentPoints)
      if (call.fate === 'lost') return
      plan(nowMs() + call.answerMs, () =>
        settle({ reservation, elapsedMs: nowMs() - reservedAtMs, spentPoints, status }),
      )
    })
  }

  for (const call of calls)
    plan(beganMs + call.startMs, async () => {
      const reservation = await budget.reserve(call.points)
      const reservedAtMs = nowMs()
      order.push(reservation)
      const turn = plan(reservedAtMs + reservation.waitMs, async () => {
        waiting.delete(turn)
        plan(nowMs() + call.wayMs, () => arrive(call, reservation, reservedAtMs))
      })
      waiting.set(turn, reservation)
    })
  while (events.length > 0) {
    const next = events.reduce((first, event) => (event.atMs < first.atMs ? event : first))
    events.splice(events.indexOf(next), 1)
    if (next.atMs > nowMs()) await pass(next.atMs - nowMs())
    await next.happen()
  }
  return { lowest, lastArrivalMs }
}
