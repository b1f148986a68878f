import { createReadingPace } from '../../../src/pipeline/reading-pace.ts'
import { syncCatalog } from '../../../src/pipeline/sync-catalog.ts'
import { syncProducts } from '../../../src/pipeline/sync-products.ts'
import type { CatalogSync, SyncCause } from '../../../src/ports/catalog-sync-store.ts'
import type { ShopStores, Stores } from '../../../src/ports/stores.ts'
import type { AdminClient } from '../../../src/shopify/admin-client.ts'
import type { CatalogProduct } from '../../sandbox/catalog/catalog-types.ts'
import type { SandboxShopOptions } from '../../sandbox/shop/sandbox-shop-options.ts'
import { type BulkShop, openBulkShop } from '../../support/bulk-shop.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { quickPace } from '../../support/quick-pace.ts'

/** How one process of ours sees the shop and the tables; a test may put something in between. */
export interface Process {
  readonly client: AdminClient
  readonly stores: Stores
}

export interface Syncing extends BulkShop, Pick<ShopStores, 'mirror' | 'syncs' | 'stale' | 'bulkLines'> {
  readonly process: Process
  /** The steps that were nudged so far. */
  readonly nudged: readonly string[]
  request(cause?: SyncCause): Promise<CatalogSync>
  /** Runs the handler once, as a worker would; a process that died holds its lease no longer. */
  runCatalog(id: string, process?: Process): Promise<void>
  runProducts(process?: Process): Promise<void>
  /** Runs the handler, as often as it is nudged, until the reading is over. */
  runToEnd(id: string): Promise<CatalogSync>
  /** What the mirror knows, and what the shop has, in the same words. */
  compare(): Promise<{ readonly mirror: unknown; readonly shop: unknown }>
  close(): Promise<void>
}

const context = { signal: new AbortController().signal }

/** A sandbox shop with a mirror of its own, and the handlers that fill it. */
export const openSyncing = async (
  { db, stores, shops }: OpenStores,
  catalog: readonly CatalogProduct[],
  options: Partial<SandboxShopOptions> = {},
): Promise<Syncing> => {
  const open = await openBulkShop(catalog, options)
  const { shopId, shop } = open
  await shops.install(shopId, new Date())
  const nudged: string[] = []
  const nudges = {
    nudge: async (step: string) => void nudged.push(step),
    nudgeAll: async (step: string) => void nudged.push(step),
  }
  const process = { client: open.client, stores }
  const readingPace = createReadingPace()
  const depsOf = ({ client, stores: seen }: Process) => ({
    stores: seen,
    nudges,
    readingPace,
    pace: quickPace,
    bulkReaders: { forShop: () => open.readerOf(client) },
    catalogs: { forShop: () => open.catalogOf(client) },
  })
  const letGo = () => db.catalogSync.updateMany({ where: { shopId }, data: { leaseUntil: null } })
  const own = stores.forShop(shopId)

  const runCatalog = async (id: string, seen: Process = process) => {
    await letGo()
    await syncCatalog(depsOf(seen)).handle({ shopId, id }, context)
  }

  return {
    ...open,
    ...own,
    process,
    nudged,
    request: (cause = 'asked for') => own.syncs.request(cause),
    runCatalog,
    runProducts: (seen = process) => syncProducts(depsOf(seen)).handle({ shopId, id: shopId }, context),
    runToEnd: async (id) => {
      for (let runs = 0; runs < 500; runs++) {
        await runCatalog(id)
        const sync = await own.syncs.get(id)
        if (sync.state === 'done' || sync.state === 'failed') return sync
      }
      throw new Error('The reading does not come to an end.')
    },
    compare: async () => {
      const { rows } = await own.mirror.list({ limit: 1_000 })
      const kept = await Promise.all(rows.map(({ id }) => own.mirror.get(id)))
      const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
        things.toSorted((one, other) => (one.id < other.id ? -1 : 1))
      return {
        mirror: byId(kept.flatMap((product) => product ?? [])).map(({ id, title, media, variants }) => ({
          id,
          title,
          media: media.map((picture) => picture.id),
          variants: variants.map((variant) => [variant.id, variant.mediaId ?? null]),
        })),
        shop: byId(shop.products()).map(({ id, title, media, variants }) => ({
          id,
          title,
          media: media.map((picture) => picture.id),
          variants: variants.map((variant) => [variant.id, variant.mediaId]),
        })),
      }
    },
    close: () => shop.stop(),
  }
}
