import { setTimeout as sleep } from 'node:timers/promises'
import type { CatalogSync } from '../ports/catalog-sync-store.ts'
import type { Stores } from '../ports/stores.ts'
import type { Terminal } from './terminal.ts'

const lookEveryMs = 300

interface Watch {
  readonly stores: Stores
  readonly shopId: string
  readonly syncId: string
  readonly terminal: Terminal
}

/** Shows how far a reading of the catalogue is, until it is over. */
export const watchSync = async ({ stores, shopId, syncId, terminal }: Watch): Promise<CatalogSync> => {
  const { syncs, mirror } = stores.forShop(shopId)
  const progress = terminal.progress('Reading the catalogue')
  // How many products there will be nobody knows before the end: as many as last time is a good guess.
  const { products: before } = await mirror.counts()
  try {
    for (;;) {
      const sync = await syncs.get(syncId)
      const isOver = sync.state === 'done' || sync.state === 'failed'
      const total = isOver ? sync.products : Math.max(before, sync.products + 1)
      progress.update(sync.products, total, `products, ${sync.objects} objects seen by Shopify`)
      if (isOver) return sync
      await sleep(lookEveryMs)
    }
  } finally {
    progress.stop()
  }
}
