import { availableParallelism } from 'node:os'
import type { Logger } from 'pino'
import { calendar } from '../calendar/calendar.ts'
import type { Config } from '../config.ts'
import { createCsvFiles } from '../csv/create-csv-files.ts'
import { openDatabase } from '../database/open-database.ts'
import { createApiBudgets } from '../database/stores/api-budget.ts'
import { createHouse } from '../database/stores/house.ts'
import { createLanes } from '../database/stores/lanes/lane-store.ts'
import { createShopRegistry } from '../database/stores/shop-registry.ts'
import { createStores } from '../database/stores/stores.ts'
import { createDownloads } from '../downloads/create-downloads.ts'
import { createPictureDesk } from '../pictures/picture-desk.ts'
import { type Pace, usualPace } from '../pipeline/pace.ts'
import { requestSync } from '../pipeline/request-sync.ts'
import { openQueues } from '../queue/open-queues.ts'
import { readAppSettings } from './app-settings.ts'
import { connectEditors } from './connect-editors.ts'
import { connectKeyChecks } from './connect-key-checks.ts'
import { connectShops } from './connect-shops.ts'
import { maxPixels } from './max-pixels.ts'
import { openSealed } from './open-sealed.ts'
import { openStorage } from './open-storage.ts'

/** Everything that web, workers and commands work with, opened in order; `close` ends it in reverse. */
export type House = Awaited<ReturnType<typeof openHouse>>

/** Opens the house as configured: the embedded parts where nothing else is set. */
export const openHouse = async (config: Config, log: Logger, pace: Pace = usualPace) => {
  const settings = readAppSettings(config)
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log })
  const queues = await openQueues({
    backend: config.redisUrl
      ? { kind: 'redis', url: config.redisUrl }
      : { kind: 'postgres', url: database.url },
    log,
  }).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  const { db } = database
  const { nudges } = queues
  const stores = createStores(db)
  const downloads = createDownloads({ allowPrivateNetwork: config.allowPrivateNetwork })
  const openShops = async () => {
    const registry = createShopRegistry(db)
    const { sessions, accounts } = await openSealed(db, settings.keys, log)
    const onInstalled = async (shopId: string): Promise<void> => {
      await requestSync({ stores, nudges }, { shopId, cause: 'installation' })
    }
    const deps = { settings, sessions, registry, onInstalled, budgets: createApiBudgets(db), downloads, log }
    return { registry, sessions, accounts, ...(await connectShops(config, deps)) }
  }
  const shops = await openShops().catch(async (error: unknown) => {
    await queues.close()
    await database.close()
    throw error
  })
  const { storage, publicPictures } = openStorage(config, settings.apiSecret)
  const threads = availableParallelism()
  const desk = createPictureDesk({ threads, maxPixels })
  return {
    ...shops,
    config,
    log,
    pace,
    threads,
    desk,
    calendar,
    settings,
    house: createHouse(db, { leadMs: pace.leadMs, houseCapMicros: config.houseCapMicros }),
    queues,
    nudges,
    stores,
    storage,
    downloads,
    csvFiles: createCsvFiles(),
    editors: connectEditors(config, {
      desk,
      threads,
      downloads,
      accounts: shops.accounts,
      apiSecret: settings.apiSecret,
      lendsPictures: publicPictures !== undefined,
    }),
    keyChecks: connectKeyChecks(config, downloads),
    lanes: createLanes(db),
    publicPictures,
    close: async () => {
      await queues.close()
      await desk.close()
      await shops.close()
      await downloads.close()
      await database.close()
    },
  }
}
