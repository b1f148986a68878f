import type { WebhookDeps } from '../webhooks/webhook-deps.ts'

interface ShopRequest {
  readonly shopId: string
  readonly id: string
  readonly at: Date
}

/** Shopify asks this long after the app was removed: a younger installation is not the one that it is about. */
const askedAfterMs = 48 * 3_600_000

/**
 * A shop is to be forgotten: everything of it goes, the pictures last, and only the request with its counts stays. A
 * shop that has the app again keeps what it has. The shop may be gone already; then its pictures may still be there.
 */
export const eraseShop = async (
  { stores, registry, storage }: Pick<WebhookDeps, 'stores' | 'registry' | 'storage'>,
  { shopId, id, at }: ShopRequest,
): Promise<void> => {
  const { compliance } = stores.forShop(shopId)
  if (!(await compliance.open(id, 'shop/redact'))) return
  const shop = await registry.find(shopId)
  if (shop?.access === 'granted' && shop.installedAt.getTime() > at.getTime() - askedAfterMs)
    return compliance.close(id, { note: 'Kept: the app was installed again in between.' })
  await compliance.eraseShop(id)
  await compliance.close(id, { counts: { pictures: await storage.removeShop(shopId) } })
}
