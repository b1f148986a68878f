import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import type { Webhook } from '../ports/webhook-inbox.ts'

interface ReceiveDeps {
  readonly stores: Stores
  readonly nudges: Nudges
  /** Told where the queue cannot be reached: the webhook is kept, and found later. */
  onLostNudge(error: unknown): void
}

/**
 * Keeps a webhook, and has a worker look at it, without waiting for either queue or worker. One that is there
 * already, or from a shop that we do not know, changes nothing.
 */
export const receiveWebhook = async (
  { stores, nudges, onLostNudge }: ReceiveDeps,
  { shopId, ...webhook }: Webhook,
): Promise<void> => {
  const id = await stores.forShop(shopId).inbox.keep(webhook)
  if (id !== undefined) void nudges.nudge('handle-webhook', { shopId, id }).catch(onLostNudge)
}
