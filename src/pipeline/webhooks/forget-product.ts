import type { WebhookDeps } from './webhook-deps.ts'

interface ProductRemoval {
  readonly shopId: string
  readonly productId: string
  readonly at: Date
}

/** A product is gone from the shop; the mirror keeps it only where it saw it later than that. */
export const forgetProduct = async (
  { stores }: Pick<WebhookDeps, 'stores'>,
  { shopId, productId, at }: ProductRemoval,
): Promise<void> => {
  const { mirror, colorNames } = stores.forShop(shopId)
  await mirror.remove(productId, at)
  await colorNames.refresh()
}
