import { admit } from '../pipeline/admit.ts'
import { editPicture } from '../pipeline/edit-picture.ts'
import { finishPicture } from '../pipeline/finish-picture.ts'
import { planBatch } from '../pipeline/plan-batch.ts'
import { publish } from '../pipeline/publish.ts'
import { reconcile } from '../pipeline/reconcile.ts'
import { undo } from '../pipeline/undo.ts'
import type { House } from './open-house.ts'

const admitEveryMs = 2_000
const reconcileEveryMs = 10_000
/** Longer than any job takes to be picked up, so that work in hand is not nudged for nothing. */
const idleMs = 20_000

/** Starts the workers of every step, and the ticks that let work in and pick up what was left lying. */
export const startWorkers = async (house: House): Promise<void> => {
  const { threads } = house
  await house.queues.startWorkers([
    planBatch(house),
    admit(house),
    editPicture({ ...house, concurrency: threads }),
    finishPicture({ ...house, concurrency: threads }),
    publish(house),
    undo(house),
    reconcile({ ...house, idleMs }),
  ])
  house.queues.every('admit', admitEveryMs)
  house.queues.every('reconcile', reconcileEveryMs)
}
