import type { WebhookDeps } from './webhook-deps.ts'

interface Removal {
  readonly shopId: string
  readonly at: Date
}

const reason = 'Colorway was removed from the shop. Once it is installed again, the batch can go on.'

/**
 * The app was removed from the shop: its tokens go, running batches pause, and everything else of the shop rests. A
 * removal before the newest installation is not about that one.
 */
export const stopWork = async (
  { stores, registry, sessions }: Pick<WebhookDeps, 'stores' | 'registry' | 'sessions'>,
  { shopId, at }: Removal,
): Promise<void> => {
  if (!(await registry.markUninstalled(shopId, at))) return
  await sessions.forShop(shopId).removeAll()
  await stores.forShop(shopId).batches.pauseRunning(reason)
}
