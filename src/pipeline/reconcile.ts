import type { House } from '../ports/house.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'

interface ReconcileDeps {
  readonly house: House
  readonly nudges: Nudges
  /** Work that was begun and that nobody touched for so long is nudged again. */
  readonly idleMs: number
}

/** Rebuilds the queue from the tables: whatever is due there and has no job gets one. */
export const reconcile = ({ house, nudges, idleMs }: ReconcileDeps): Handler<'reconcile'> => ({
  step: 'reconcile',
  concurrency: 1,
  handle: async () => {
    for (const due of await house.findIdle(idleMs)) await nudges.nudge(due.step, due.payload)
    await nudges.nudge('admit', null)
  },
})
