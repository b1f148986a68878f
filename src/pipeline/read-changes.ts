import type { Catalog } from '../ports/catalog.ts'
import type { ShopStores } from '../ports/stores.ts'
import { freshMs, marginMs } from './mirror-age.ts'

interface Sources extends Pick<ShopStores, 'mirror' | 'syncs'> {
  readonly catalog: Pick<Catalog, 'listProducts' | 'listChanges'>
}

const productsPerReading = 100

/**
 * Makes the mirror show what the shop shows now: products that changed since the last reading of the whole catalogue,
 * webhooks or not, are read again. False where that reading is too old, or never was.
 */
export const readChanges = async ({ catalog, mirror, syncs }: Sources): Promise<boolean> => {
  const readAt = (await syncs.latest('done'))?.createdAt
  if (!readAt || readAt.getTime() < Date.now() - freshMs) return false
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
  return true
}
