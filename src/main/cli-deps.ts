import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ProgramDeps } from '../cli/cli-deps.ts'
import { createTerminal } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import { createPictureDesk } from '../pictures/picture-desk.ts'
import { type Pace, usualPace } from '../pipeline/pace.ts'
import { ensureAdminBundle } from './admin-bundle.ts'
import { createLog } from './create-log.ts'
import { maxPixels, openHouse } from './open-house.ts'
import { startWeb, type Web } from './start-web.ts'
import { startWorkers } from './start-workers.ts'

const rootDir = join(import.meta.dirname, '../..')

/** The real things behind the command line. */
export const cliDeps = (config: Config, pace: Pace = usualPace): ProgramDeps => ({
  terminal: (json) => createTerminal(json, process),
  openDesk: () => createPictureDesk({ threads: availableParallelism(), maxPixels }),
  openHouse: async () => {
    const house = await openHouse(config, createLog(config), pace)
    let web: Web | undefined
    return {
      ...house,
      ownShopId: house.settings.ownShop?.id,
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
  },
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
})
