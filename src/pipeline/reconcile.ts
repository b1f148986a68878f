import type { House } from '../ports/house.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { Pace } from './pace.ts'

interface ReconcileDeps {
  readonly house: House
  readonly nudges: Nudges
  readonly pace: Pick<Pace, 'idleMs'>
}

/** Shopify sends a webhook again for four hours; ours is a week, so that a person can look what came. */
const webhooksKeptMs = 7 * 24 * 3_600_000

/** A call of unknown outcome may still bring its picture until then. */
const uncertainForMs = 15 * 60_000

/** Rebuilds the queue from the tables: whatever is due there and has no job gets one. */
export const reconcile = ({ house, nudges, pace }: ReconcileDeps): Handler<'reconcile'> => ({
  step: 'reconcile',
  concurrency: 1,
  handle: async () => {
    await nudges.nudgeAll('tell-flow', await house.noteFlowTriggers())
    for (const due of await house.findIdle(pace.idleMs)) await nudges.nudge(due.step, due.payload)
    await house.resendUncertain(uncertainForMs)
    await nudges.nudge('admit', null)
    await house.forgetWebhooks(new Date(Date.now() - webhooksKeptMs))
  },
})
