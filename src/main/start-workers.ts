import { admit } from '../pipeline/admit.ts'
import { editPicture } from '../pipeline/edit-picture.ts'
import { finishPicture } from '../pipeline/finish-picture.ts'
import { handleWebhook } from '../pipeline/handle-webhook.ts'
import { importCsv } from '../pipeline/import-csv.ts'
import { planBatch } from '../pipeline/plan-batch.ts'
import { publish } from '../pipeline/publish.ts'
import { reconcile } from '../pipeline/reconcile.ts'
import { refreshCatalog } from '../pipeline/refresh-catalog.ts'
import { repairCatalogs } from '../pipeline/repair-catalogs.ts'
import { restWithoutAccess } from '../pipeline/rest-without-access.ts'
import { runSchedules } from '../pipeline/run-schedules.ts'
import { syncCatalog } from '../pipeline/sync-catalog.ts'
import { syncProducts } from '../pipeline/sync-products.ts'
import { tellFlow } from '../pipeline/tell-flow.ts'
import { undo } from '../pipeline/undo.ts'
import type { Handler } from '../ports/nudges.ts'
import type { House } from './open-house.ts'

/** Calls that wait for somebody else's answer cost a process next to nothing. */
const editsAtOnce = 64

/** Starts the workers of every step, and the ticks that let work in and pick up what was left lying. */
export const startWorkers = async (house: House): Promise<void> => {
  const { threads, pace } = house
  const handlers: Handler[] = [
    importCsv(house),
    planBatch(house),
    admit(house),
    editPicture({ ...house, concurrency: editsAtOnce }),
    finishPicture({ ...house, concurrency: threads }),
    publish(house),
    undo(house),
    syncCatalog(house),
    syncProducts(house),
    repairCatalogs(house),
    runSchedules(house),
    refreshCatalog(house),
    tellFlow(house),
    handleWebhook(house),
    reconcile(house),
  ]
  await house.queues.startWorkers(handlers.map((handler) => restWithoutAccess(house.registry, handler)))
  house.queues.every('admit', pace.admitEveryMs)
  house.queues.every('repair-catalogs', pace.repairEveryMs)
  house.queues.every('run-schedules', pace.scheduleEveryMs)
  house.queues.every('reconcile', pace.reconcileEveryMs)
}
