import { join } from 'node:path'
import type { HouseOfShops } from '../cli/cli-deps.ts'
import type { Config } from '../config.ts'
import type { Pace } from '../pipeline/pace.ts'
import { ensureAdminBundle } from './admin-bundle.ts'
import { createLog } from './create-log.ts'
import { openHouse } from './open-house.ts'
import { startWeb, type Web } from './start-web.ts'
import { startWorkers } from './start-workers.ts'

const rootDir = join(import.meta.dirname, '../..')

/** The house as the command line uses it: web server and workers start where a command asks for them. */
export const openCliHouse = async (config: Config, pace: Pace): Promise<HouseOfShops> => {
  const house = await openHouse(config, createLog(config), pace)
  let web: Web | undefined
  return {
    ...house,
    ownShopId: house.settings.ownShop?.id,
    houseCapMicros: config.houseCapMicros,
    startWorkers: () => startWorkers(house),
    startWeb: async () => {
      web = await startWeb(house, await ensureAdminBundle({ rootDir, outDir: join(rootDir, 'dist/admin') }))
      return web.url
    },
    close: async () => {
      await web?.close()
      await house.close()
    },
  }
}
