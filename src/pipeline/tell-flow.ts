import { ColorwayError } from '../domain/errors.ts'
import type { FlowTrigger, FlowTriggerStore, ShopFlows } from '../ports/flow-triggers.ts'
import type { Handler } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { holdLease } from './hold-lease.ts'
import type { Pace } from './pace.ts'

interface TellFlowDeps {
  readonly stores: Stores
  readonly flows: ShopFlows
  readonly pace: Pick<Pace, 'leaseMs' | 'tellAgainMs'>
}

const longestPauseMs = 3_600_000

/**
 * Tells Flow once of something that happened to a batch. It is noted as being sent before it is, and whatever is found
 * like that after its time may have been sent: then it is left alone, as a workflow may write to customers, and rather
 * nobody gets a message than somebody two.
 */
export const tellFlow = ({ stores, flows, pace }: TellFlowDeps): Handler<'tell-flow'> => ({
  step: 'tell-flow',
  concurrency: 4,
  handle: async ({ shopId, id }) => {
    const { flowTriggers } = stores.forShop(shopId)
    const { leaseMs, tellAgainMs } = pace
    const trigger = await flowTriggers.claim(id, leaseMs)
    if (!trigger) return
    await holdLease({
      leaseMs,
      renew: (ms) => flowTriggers.renew(id, ms),
      work: async () => {
        try {
          await flows.forShop(shopId).tell(trigger)
        } catch (error) {
          return settle(flowTriggers, { trigger, error, tellAgainMs })
        }
        await flowTriggers.markSent(id)
      },
    })
  },
})

interface Unsent {
  readonly trigger: FlowTrigger
  readonly error: unknown
  readonly tellAgainMs: number
}

/** Keeps what is known of a call that failed. @throws what is our fault, and what the shop does not let us do */
const settle = async (triggers: FlowTriggerStore, { trigger, error, tellAgainMs }: Unsent): Promise<void> => {
  const { id, createdAt } = trigger
  if (!(error instanceof ColorwayError)) {
    await triggers.markUncertain(id, 'It broke off while Flow was told.')
    throw error
  }
  const { code, message, retryAt } = error
  switch (code) {
    case 'throttled':
    case 'unavailable': {
      // It rests for about as long as it has waited so far.
      const waitedMs = Date.now() - createdAt.getTime()
      const pauseMs = Math.min(Math.max(tellAgainMs, waitedMs), longestPauseMs)
      await triggers.putBack(id, message, retryAt ?? new Date(Date.now() + pauseMs))
      return
    }
    case 'not_allowed':
      // The shop counts as one without access, and it is told once it has some again.
      await triggers.putBack(id, message, new Date())
      throw error
    case 'unknown_outcome':
      await triggers.markUncertain(id, message)
      return
    case 'invalid_input':
      await triggers.markFailed(id, message)
      return
    default:
      await triggers.markFailed(id, message)
      throw error
  }
}
