import type { WebhookDeps } from './webhook-deps.ts'

interface ProductRemoval {
  readonly shopId: string
  readonly productId: string
  readonly at: Date
}

/** A product is gone from the shop; the mirror keeps it only where it saw it later than that. */
export const forgetProduct = (
  { stores }: Pick<WebhookDeps, 'stores'>,
  { shopId, productId, at }: ProductRemoval,
): Promise<void> => stores.forShop(shopId).mirror.remove(productId, at)
