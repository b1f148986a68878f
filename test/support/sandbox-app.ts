import { join, resolve } from 'node:path'
import { ensureAdminBundle } from '../../src/main/admin-bundle.ts'
import { createLog } from '../../src/main/create-log.ts'
import { type House, openHouse } from '../../src/main/open-house.ts'
import { startWeb } from '../../src/main/start-web.ts'
import { startWorkers } from '../../src/main/start-workers.ts'
import type { CatalogProduct } from '../sandbox/catalog/catalog-types.ts'
import { catalog } from '../sandbox/catalog/index.ts'
import type { SandboxProvidersOptions } from '../sandbox/providers/sandbox-providers-options.ts'
import { ensureExtensionBundles } from '../sandbox/world/extension-bundles.ts'
import { openWorld, type World } from '../sandbox/world/open-world.ts'
import { drawPicture } from './drawn-catalog.ts'
import { heardFile, keepSecretsOf } from './hear.ts'
import { freshDatabase } from './postgres.ts'

const rootDir = resolve(import.meta.dirname, '../..')

export interface SandboxApp {
  readonly world: World
  readonly house: House
  /** The sandbox's admin page that embeds the app. */
  readonly adminUrl: string
  /** Ends the web server, as a deployment does, and answers how to start it again at the same address. */
  stopWeb(): Promise<() => Promise<void>>
  close(): Promise<void>
}

interface Options {
  /** Off where a test puts into the tables itself what the screens are to show, and nothing is to move there. */
  readonly workers?: boolean
  /** The seven hosted editors, too, each with an account of the house. */
  readonly providers?: SandboxProvidersOptions
  /** Products with small drawings for pictures, which are edited in a moment, in place of those of the catalogue. */
  readonly drawn?: readonly CatalogProduct[]
}

/** Colorway, web and workers together, in a sandbox world that sells only these products. */
export const openSandboxApp = async (
  handles: readonly string[],
  { workers = true, providers, drawn }: Options = {},
): Promise<SandboxApp> => {
  const database = await freshDatabase()
  const products = drawn ?? catalog.filter(({ handle }) => handles.includes(handle))
  const world = await openWorld({
    products,
    shop: { extensionsDir: await ensureExtensionBundles(), ...(drawn && { render: drawPicture }) },
    ...(providers && { providers }),
    env: { DATABASE_URL: database.url, COLORWAY_LOG_FILE: heardFile() },
  })
  keepSecretsOf(world.env)
  const house = await openHouse(world.config, createLog(world.config))
  const bundleDir = await ensureAdminBundle({ rootDir, outDir: join(rootDir, 'dist/admin') })
  let web = await startWeb(house, bundleDir)
  if (workers) await startWorkers(house)
  return {
    world,
    house,
    adminUrl: `${world.shop.origin}/admin/apps/colorway`,
    stopWeb: async () => {
      await web.close()
      return async () => {
        web = await startWeb(house, bundleDir)
      }
    },
    close: async () => {
      await web.close()
      await house.close()
      await world.close()
      await database.drop()
    },
  }
}
