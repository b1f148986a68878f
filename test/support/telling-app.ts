import { join } from 'node:path'
import { createLog } from '../../src/main/create-log.ts'
import { type House, openHouse } from '../../src/main/open-house.ts'
import { startWeb } from '../../src/main/start-web.ts'
import { startWorkers } from '../../src/main/start-workers.ts'
import type { Pace } from '../../src/pipeline/pace.ts'
import type { CatalogProduct } from '../sandbox/catalog/catalog-types.ts'
import type { SandboxShopOptions } from '../sandbox/shop/sandbox-shop-options.ts'
import { openWorld, type World } from '../sandbox/world/open-world.ts'
import { drawPicture } from './drawn-catalog.ts'
import { quickPace } from './quick-pace.ts'

export interface TellingApp {
  readonly world: World
  /** With a web server. */
  readonly house: House
  /** Starts workers: what is staged before is not theirs. */
  work(): Promise<void>
  close(): Promise<void>
}

interface Options {
  readonly products: readonly CatalogProduct[]
  readonly shop?: Partial<SandboxShopOptions>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly pace?: Pace
}

/** A shop that tells the app of every change, and the app in this process; no repair at night comes in between. */
export const openTellingApp = async ({
  products,
  shop,
  env = {},
  pace = quickPace,
}: Options): Promise<TellingApp> => {
  const quickShop = { render: drawPicture, bulkLifeMs: { created: 5, running: 5 }, filesSearchLagMs: 0 }
  const world = await openWorld({ products, shop: { ...quickShop, ...shop }, env })
  const house = await openHouse(world.config, createLog(world.config), { ...pace, repairEveryMs: 3_600_000 })
  const web = await startWeb(house, join(import.meta.dirname, '../../src/admin'))
  world.shop.installApp({
    appUrl: web.url,
    webhookTopics: ['products/create', 'products/update', 'products/delete', 'bulk_operations/finish'],
  })
  return {
    world,
    house,
    work: () => startWorkers(house),
    close: async () => {
      await web.close()
      await house.close()
      await world.close()
    },
  }
}
