import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { ApiBudgets } from '../ports/api-budget.ts'
import type { BulkReaders } from '../ports/bulk-reader.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { ReadFlowRun } from '../ports/flow-runs.ts'
import type { ShopFlows } from '../ports/flow-triggers.ts'
import type { ShopMedias } from '../ports/shop-media.ts'
import type { SignIn } from '../ports/sign-in.ts'
import type { ReadWebhook } from '../ports/webhook-inbox.ts'
import { createAdminClient } from '../shopify/admin-client.ts'
import { createBulkReader } from '../shopify/bulk/bulk-reader.ts'
import { createCatalog } from '../shopify/catalog.ts'
import { createLanes } from '../shopify/media/lanes.ts'
import { readFlowRuns } from '../shopify/read-flow-run.ts'
import { readWebhooks } from '../shopify/read-webhook.ts'
import { createShopFlow } from '../shopify/shop-flow.ts'
import { createShopMedia } from '../shopify/shop-media.ts'
import { createShopifyApp } from '../shopify/shopify-app.ts'
import { type AccessDeps, connectAccess } from './connect-access.ts'

const pictureLimits = { maxBytes: 50_000_000, timeoutMs: 30_000 }
/** Finished pictures in memory on their way to shops: each may have 20 MB. */
const uploadsAtOnce = 8
/** Results are read as a stream: the cap keeps a broken server from filling the database for ever. */
const bulkLimits = { maxBytes: 20_000_000_000, stallMs: 30_000, pauseMs: 1_000, retryStartMs: 30_000 }

interface ShopsDeps extends Omit<AccessDeps, 'app'> {
  readonly budgets: ApiBudgets
  readonly downloads: Downloads
  readonly log: Logger
}

interface Shops {
  readonly catalogs: Catalogs
  readonly bulkReaders: BulkReaders
  readonly medias: ShopMedias
  readonly flows: ShopFlows
  readonly signIn: SignIn
  readonly readWebhook: ReadWebhook
  readonly readFlowRun: ReadFlowRun
  /** Ends calls that wait. Call it before the database is closed, in which their points are counted. */
  close(): Promise<void>
}

/** Connects to every shop that grants the app access: each has one client in a process, once it is needed. */
export const connectShops = async (
  config: Config,
  { budgets, downloads, log, ...deps }: ShopsDeps,
): Promise<Shops> => {
  const { apiKey, apiSecret, appUrl } = deps.settings
  const { adminOrigin } = config.shopify
  const app = createShopifyApp({ apiKey, apiSecret, appUrl, adminOrigin })
  const { accessTokens, signIn } = await connectAccess({ app, ...deps })

  const uploads = createLanes(uploadsAtOnce)
  const open = (shopId: string) => {
    const { read: readAccessToken, lose: loseAccess } = accessTokens.forShop(shopId)
    const budget = budgets.forShop(shopId)
    const client = createAdminClient({ shopId, adminOrigin, readAccessToken, loseAccess, budget, log })
    return {
      catalog: createCatalog(client, { ...pictureLimits, downloads }),
      bulkReader: createBulkReader(client, { ...bulkLimits, downloads }),
      media: createShopMedia(client, { uploads }),
      flow: createShopFlow(client, shopId),
      close: client.close,
    }
  }
  const opened = new Map<string, ReturnType<typeof open>>()
  const connect = (shopId: string) => {
    const shop = opened.get(shopId) ?? open(shopId)
    opened.set(shopId, shop)
    return shop
  }

  return {
    catalogs: { forShop: (shopId) => connect(shopId).catalog },
    bulkReaders: { forShop: (shopId) => connect(shopId).bulkReader },
    medias: { forShop: (shopId) => connect(shopId).media },
    flows: { forShop: (shopId) => connect(shopId).flow },
    signIn,
    readWebhook: readWebhooks(apiSecret),
    readFlowRun: readFlowRuns(apiSecret),
    close: async () => void (await Promise.all([...opened.values()].map(({ close }) => close()))),
  }
}
