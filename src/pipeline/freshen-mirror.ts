import type { Catalogs } from '../ports/catalog.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { requestSync } from './request-sync.ts'

interface FreshenDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly nudges: Nudges
}

export type Freshness =
  | { readonly kind: 'fresh' }
  /** The whole catalogue is being read, as it never was, or long ago. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reason: string }

/** It is read every night: what is older than two nights ago shows that something is wrong. */
const freshMs = 48 * 3_600_000
/** The clocks of Shopify and of the tables need not agree. */
const marginMs = 10 * 60_000
const productsPerReading = 100

/**
 * Makes the mirror show what the shop shows now: products that changed since the last reading, webhooks or not, are
 * read again. Where that reading is too old, another one is asked for; `since` is when somebody began to wait for it.
 */
export const freshenMirror = async (
  deps: FreshenDeps,
  { shopId, since }: { readonly shopId: string; readonly since: Date },
): Promise<Freshness> => {
  const { mirror, syncs } = deps.stores.forShop(shopId)
  const readAt = (await syncs.latest('done'))?.createdAt
  if (!readAt || readAt.getTime() < Date.now() - freshMs) {
    const last = await syncs.latest()
    if (last?.state === 'failed' && last.movedAt > since)
      return { kind: 'failed', reason: last.reason ?? 'The catalogue could not be read.' }
    await requestSync(deps, { shopId, cause: 'asked for' })
    return { kind: 'waiting' }
  }
  const catalog = deps.catalogs.forShop(shopId)
  let changed: string[] = []
  const readAgain = async (): Promise<void> => {
    if (changed.length === 0) return
    for await (const product of catalog.listProducts({ kind: 'products', productIds: changed }))
      await mirror.keepMany([product])
    changed = []
  }
  for await (const { productId, updatedAt } of catalog.listChanges(new Date(readAt.getTime() - marginMs))) {
    const known = await mirror.get(productId)
    if (known?.updatedAt.getTime() !== updatedAt.getTime()) changed.push(productId)
    if (changed.length === productsPerReading) await readAgain()
  }
  await readAgain()
  return { kind: 'fresh' }
}
