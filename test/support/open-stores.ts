import { connectDatabase, type Database } from '../../src/database/connect.ts'
import { createHouse } from '../../src/database/stores/house.ts'
import { createShopRegistry } from '../../src/database/stores/shop-registry.ts'
import { createStores } from '../../src/database/stores/stores.ts'
import type { House } from '../../src/ports/house.ts'
import type { ShopRegistry } from '../../src/ports/shop-registry.ts'
import type { Stores } from '../../src/ports/stores.ts'
import { freshDatabase } from './postgres.ts'
import { createTestLog } from './test-log.ts'

/** The stores on an empty database of their own. */
export interface OpenStores {
  readonly db: Database
  readonly stores: Stores
  readonly house: House
  readonly shops: ShopRegistry
  close(): Promise<void>
}

/** For `beforeAll`, with `close` in `afterAll`. */
export const openStores = async (): Promise<OpenStores> => {
  const { url, drop } = await freshDatabase()
  const db = connectDatabase({ url, log: createTestLog() })
  const close = async () => {
    await db.$disconnect()
    await drop()
  }
  const house = createHouse(db)
  return { db, stores: createStores(db), house, shops: createShopRegistry(db), close }
}
