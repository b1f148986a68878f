import type { WebhookDeps } from './webhook-deps.ts'

interface BulkOperationEnd {
  readonly shopId: string
  readonly bulkOperationId: string
}

/** A bulk operation ended: the reading of the catalogue that waits for it goes on. */
export const resumeSync = async (
  { stores, nudges }: Pick<WebhookDeps, 'stores' | 'nudges'>,
  { shopId, bulkOperationId }: BulkOperationEnd,
): Promise<void> => {
  const sync = await stores.forShop(shopId).syncs.noticeFinished(bulkOperationId)
  if (sync) await nudges.nudge('sync-catalog', { shopId, id: sync.id })
}
