import { ColorwayError } from '../domain/errors.ts'
import type { BulkReaders } from '../ports/bulk-reader.ts'
import type { CatalogSync } from '../ports/catalog-sync-store.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { holdLease } from './hold-lease.ts'
import type { Pace } from './pace.ts'
import { readBulkResult } from './read-bulk-result.ts'
import { nudgeReading } from './refresh/nudge-reading.ts'

interface SyncCatalogDeps {
  readonly stores: Stores
  readonly bulkReaders: BulkReaders
  readonly nudges: Nudges
  readonly pace: Pick<Pace, 'leaseMs' | 'lookEveryMs'>
}

/**
 * Reads a shop's whole catalogue into the mirror: has Shopify write it down, waits without holding a worker, and
 * reads the result. Each step is noted when it is done and may be done again, so that a crash anywhere is carried on
 * from. Where Shopify cannot group the result in time, it is asked once more without grouping.
 */
export const syncCatalog = (deps: SyncCatalogDeps): Handler<'sync-catalog'> => ({
  step: 'sync-catalog',
  concurrency: 2,
  handle: async ({ shopId, id }, { signal }) => {
    const { syncs } = deps.stores.forShop(shopId)
    const { leaseMs } = deps.pace
    const sync = await syncs.claim(id, leaseMs)
    if (!sync) return
    const work = async () => {
      let known = sync
      try {
        const begun = await begin(deps, shopId, sync)
        known = begun
        await carryOn(deps, shopId, { sync: begun, signal })
      } catch (error) {
        await giveUp(deps, shopId, { sync: known, error })
      }
    }
    try {
      await holdLease({ leaseMs, renew: (ms) => syncs.renew(id, ms), work })
    } finally {
      await syncs.letGo(id)
    }
    await nudgeReading(deps, shopId)
  },
})

type BegunSync = CatalogSync & { readonly bulkOperationId: string }

const begin = async (
  { stores, bulkReaders }: SyncCatalogDeps,
  shopId: string,
  sync: CatalogSync,
): Promise<BegunSync> => {
  const { id, grouped, state } = sync
  const bulkOperationId = sync.bulkOperationId ?? (await bulkReaders.forShop(shopId).start({ grouped }))
  if (state === 'planned') await stores.forShop(shopId).syncs.markRunning(id, bulkOperationId)
  return { ...sync, bulkOperationId }
}

interface Going {
  readonly sync: BegunSync
  readonly signal: AbortSignal
}

const carryOn = async (deps: SyncCatalogDeps, shopId: string, { sync, signal }: Going): Promise<void> => {
  const { syncs, mirror, stale, bulkLines, colorNames } = deps.stores.forShop(shopId)
  const reader = deps.bulkReaders.forShop(shopId)
  const { id, grouped, bulkOperationId: operationId } = sync
  const status = await reader.look(operationId)
  await syncs.noteProgress(id, { objects: status.objects })
  switch (status.kind) {
    case 'running':
      await deps.nudges.nudge('sync-catalog', { shopId, id }, { delayMs: deps.pace.lookEveryMs })
      return
    case 'failed':
      if (grouped && !status.isFinal) await startUngrouped(deps, shopId, id)
      else await syncs.markFailed(id, `The catalogue could not be read: ${status.reason}`)
      return
    case 'completed':
      await syncs.markReading(id)
      if (status.url !== undefined)
        await readBulkResult({ sync, reader, url: status.url, signal }, deps.stores.forShop(shopId))
      await mirror.removeUnseen(id, sync.createdAt)
      await colorNames.refresh()
      await stale.settleNoticedBefore(sync.createdAt)
      await bulkLines.clear(id)
      await syncs.markDone(id)
      // What changed meanwhile is read again: the result may be older than it.
      await deps.nudges.nudge('sync-products', { shopId, id: shopId })
      return
    default:
      return status satisfies never
  }
}

const startUngrouped = async ({ stores, nudges }: SyncCatalogDeps, shopId: string, id: string) => {
  await stores.forShop(shopId).syncs.startUngrouped(id)
  await nudges.nudge('sync-catalog', { shopId, id })
}

interface Failed {
  readonly sync: CatalogSync
  readonly error: unknown
}

/** Errors that pass are for the queue; a result that cannot be used is asked for anew once, or ends the reading. */
const giveUp = async (deps: SyncCatalogDeps, shopId: string, { sync, error }: Failed): Promise<void> => {
  if (!(error instanceof ColorwayError)) throw error
  switch (error.code) {
    case 'invalid_input':
    case 'not_found':
      if (sync.grouped && sync.bulkOperationId) return startUngrouped(deps, shopId, sync.id)
      break
    case 'not_allowed':
    case 'bug':
      break
    default:
      throw error
  }
  const { syncs, bulkLines } = deps.stores.forShop(shopId)
  await bulkLines.clear(sync.id)
  await syncs.markFailed(sync.id, error.message)
}
