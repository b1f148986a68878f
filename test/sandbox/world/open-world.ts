import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../../../src/config.ts'
import { type CatalogProduct, catalog, renderPicture } from '../catalog/index.ts'
import { providerVariables } from '../providers/provider-variables.ts'
import type { SandboxProvidersOptions } from '../providers/sandbox-providers-options.ts'
import { type SandboxProviders, startSandboxProviders } from '../providers/start-sandbox-providers.ts'
import type { SandboxShop } from '../shop/sandbox-shop.ts'
import type { SandboxShopOptions } from '../shop/sandbox-shop-options.ts'
import { startSandboxShop } from '../shop/start-sandbox-shop.ts'

/** A whole world to run Colorway in: a shop that exists only here, and a data folder of its own. */
export interface World {
  readonly shop: SandboxShop
  /** The hosted editors, where the world was opened with them. */
  readonly providers: SandboxProviders | undefined
  /** The environment of a Colorway that works for this shop. */
  readonly env: Readonly<Record<string, string>>
  readonly config: Config
  /** Removes everything that the world kept on disk, too. */
  close(): Promise<void>
}

interface WorldOptions {
  readonly products?: readonly CatalogProduct[]
  /** Set over the shop's own: how its pictures are drawn, how long its files take … */
  readonly shop?: Partial<SandboxShopOptions>
  /** Opens the seven hosted editors too, each with an account of the house. */
  readonly providers?: SandboxProvidersOptions
  /** Set over the world's own variables: `DATABASE_URL`, `REDIS_URL`, `LOG_LEVEL` … */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Opens a fresh world. */
export const openWorld = async ({
  products = catalog,
  shop: shopOptions = {},
  providers: providersOptions,
  env: overrides = {},
}: WorldOptions = {}): Promise<World> => {
  const shop = await startSandboxShop({ catalog: products, render: renderPicture, ...shopOptions })
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-world-'))
  const port = await findFreePort()
  const appUrl = `http://127.0.0.1:${port}`
  shop.installApp({ appUrl })
  const providers = providersOptions && (await startSandboxProviders(providersOptions))
  const env = {
    COLORWAY_DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: appUrl,
    SHOPIFY_API_KEY: shop.apiKey,
    SHOPIFY_API_SECRET: shop.apiSecret,
    // The own app of one shop: it gets its tokens for its secret.
    SHOPIFY_SHOP: shop.shopDomain,
    SHOPIFY_ADMIN_ORIGIN: shop.origin,
    SHOPIFY_EXTENSIONS_ORIGIN: shop.extensionsOrigin,
    // The same in every run, for a database that outlives its world.
    COLORWAY_ENCRYPTION_KEY: Buffer.alloc(32, 'sandbox').toString('base64'),
    SHOPIFY_CDN: `${shop.origin}/standins/`,
    COLORWAY_ALLOW_PRIVATE_NETWORK: '1',
    LOG_LEVEL: 'warn',
    ...(providers && providerVariables(providers)),
    ...Object.fromEntries(
      Object.entries(overrides).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  }
  return {
    shop,
    providers,
    env,
    config: readConfig(env),
    close: async () => {
      await providers?.stop()
      await shop.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A port that was free a moment ago; the app needs to know its own address before it listens. */
const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('No port was given.')),
      )
    })
  })
