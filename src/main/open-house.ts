import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { openDatabase } from '../database/open-database.ts'
import { createSealer } from '../database/sealing/sealer.ts'
import { createHouse } from '../database/stores/house.ts'
import { createSessions } from '../database/stores/session-store.ts'
import { createShopRegistry } from '../database/stores/shop-registry.ts'
import { createStores } from '../database/stores/stores.ts'
import { createPictureDesk } from '../pictures/picture-desk.ts'
import { type Pace, usualPace } from '../pipeline/pace.ts'
import { createLocalEditor } from '../providers/local/local-editor.ts'
import { openQueues } from '../queue/open-queues.ts'
import { createDiskStorage } from '../storage/disk-storage.ts'
import { connectShops } from './connect-shops.ts'

/** Larger pictures are turned away before they are decoded. */
export const maxPixels = 50_000_000

/** Everything that web, workers and commands work with, opened in order; `close` ends it in reverse. */
export type House = Awaited<ReturnType<typeof openHouse>>

/** Opens the house as configured: the embedded parts where nothing else is set. */
export const openHouse = async (config: Config, log: Logger, pace: Pace = usualPace) => {
  const shops = connectShops(config)
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
  const threads = availableParallelism()
  const desk = createPictureDesk({ threads, maxPixels })
  const house = createHouse(database.db, pace)
  await house.addShop(shops.shopId)
  return {
    ...shops,
    config,
    log,
    pace,
    threads,
    desk,
    house,
    queues,
    nudges: queues.nudges,
    stores: createStores(database.db),
    registry: createShopRegistry(database.db),
    sessions: createSessions(database.db, createSealer({ current: randomBytes(32) })),
    storage: createDiskStorage(join(config.dataDir, 'pictures')),
    editors: [createLocalEditor({ desk, atOnce: threads })],
    close: async () => {
      await queues.close()
      await desk.close()
      await database.close()
    },
  }
}
