import type { SeenRequest } from '../sandbox-provider.ts'
import { type Bill, createBill } from './bill.ts'
import type { SentNotice } from './send-notice.ts'
import { createSlidingLimiter, type Excess, type SlidingLimiter } from './sliding-limiter.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

export interface MutableRequest extends SeenRequest {
  body: unknown
  outcome: string
  remarks: readonly string[]
}

/** What happened at one provider. */
export interface Ledger {
  readonly bill: Bill
  readonly requests: MutableRequest[]
  readonly starts: { readonly at: number; readonly model: string }[]
  readonly notices: SentNotice[]
  /** What stands against another call of this model; counted. */
  excess(model: string): Excess | undefined
  begin(model: string): void
  end(model: string): void
  overLimit(): number
  peakAtOnce(): number
  /** How many there were before this one: for what takes turns. */
  count(what: 'calls' | 'troubles' | 'shapes'): number
}

export const openLedger = ({ clock }: World, wire: Wire): Ledger => {
  const limiters = new Map<string, SlidingLimiter>()
  const starts: { at: number; model: string }[] = []
  const counts = { calls: 0, troubles: 0, shapes: 0 }
  let over = 0
  let running = 0
  let peak = 0

  const limiterOf = (model: string): SlidingLimiter => {
    const known = limiters.get(model)
    if (known) return known
    const { windows, atOnce } = wire.limits(model)
    const scaled = windows.map(({ count, windowMs }) => ({ count, windowMs: clock.scaled(windowMs) }))
    const limiter = createSlidingLimiter({ windows: scaled, atOnce }, clock.now)
    limiters.set(model, limiter)
    return limiter
  }

  return {
    bill: createBill(),
    requests: [],
    starts,
    notices: [],
    excess: (model) => {
      const excess = limiterOf(model).excess()
      if (excess) over += 1
      return excess
    },
    begin: (model) => {
      limiterOf(model).begin()
      starts.push({ at: clock.now(), model })
      running += 1
      peak = Math.max(peak, running)
    },
    end: (model) => {
      limiterOf(model).end()
      running -= 1
    },
    overLimit: () => over,
    peakAtOnce: () => peak,
    count: (what) => {
      counts[what] += 1
      return counts[what] - 1
    },
  }
}
