import type { WebhookDeps } from './webhook-deps.ts'

interface ProductChange {
  readonly shopId: string
  readonly productId: string
  readonly updatedAt: Date
}

/** Changes come in bursts, and many products are read in one go. */
const gatherMs = 2_000

/**
 * A product is not as the mirror shows it. Our own writes bring webhooks too: after them the mirror holds the moment
 * that they left, so that a notice of that moment, or of one before, says nothing new.
 */
export const noteStale = async (
  { stores, nudges }: Pick<WebhookDeps, 'stores' | 'nudges'>,
  { shopId, productId, updatedAt }: ProductChange,
): Promise<void> => {
  const { mirror, stale } = stores.forShop(shopId)
  const known = await mirror.get(productId)
  if (known && known.updatedAt >= updatedAt) return
  await stale.note({ productId, changedAt: updatedAt })
  await nudges.nudge('sync-products', { shopId, id: shopId }, { delayMs: gatherMs })
}
