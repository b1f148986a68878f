import type { Config } from '../config.ts'
import { invalidInput, notAllowed } from '../domain/errors.ts'
import type { BulkReaders } from '../ports/bulk-reader.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { ShopMedias } from '../ports/shop-media.ts'
import type { SignIn } from '../ports/sign-in.ts'
import type { ReadWebhook } from '../ports/webhook-inbox.ts'
import { type AdminClient, createAdminClient } from '../shopify/admin-client.ts'
import { createBulkReader } from '../shopify/bulk/bulk-reader.ts'
import { createCatalog } from '../shopify/catalog.ts'
import { readWebhooks } from '../shopify/read-webhook.ts'
import { createShopMedia } from '../shopify/shop-media.ts'
import { createShopifyApp } from '../shopify/shopify-app.ts'
import { verifySessionToken } from '../shopify/verify-session-token.ts'

const pictureLimits = { maxBytes: 50_000_000, timeoutMs: 30_000 }
const bulkTiming = { timeoutMs: 30_000, pauseMs: 1_000, retryStartMs: 30_000 }

interface Shops {
  /** The one shop that this installation works for. */
  readonly shopId: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly catalogs: Catalogs
  readonly bulkReaders: BulkReaders
  readonly medias: ShopMedias
  readonly signIn: SignIn
  readonly readWebhook: ReadWebhook
}

/** Connects the one shop whose own app this is. @throws ColorwayError `invalid_input` where it is not set up */
export const connectShops = (config: Config): Shops => {
  const { apiKey, apiSecret, shopId, adminToken, adminOrigin } = config.shopify
  if (!apiKey || !apiSecret || !shopId || !adminToken)
    throw invalidInput(
      'No shop is set up: SHOPIFY_API_KEY, SHOPIFY_API_SECRET, SHOPIFY_SHOP and SHOPIFY_ADMIN_TOKEN are needed.',
      'To try Colorway without a shop, run `npm run demo`, or any command by `npm run -s sandbox -- <command>`.',
    )
  const appUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const app = createShopifyApp({ apiKey, apiSecret, appUrl, adminOrigin })
  const client = createAdminClient(app, { shopId, readAccessToken: async () => adminToken })
  const clientOf = (asked: string): AdminClient => {
    if (asked !== shopId) throw notAllowed(`This installation works for ${shopId}, not for ${asked}.`)
    return client
  }
  const { allowPrivateNetwork } = config
  const limits = { ...pictureLimits, allowPrivateNetwork }
  return {
    shopId,
    apiKey,
    apiSecret,
    catalogs: { forShop: (asked) => createCatalog(clientOf(asked), limits) },
    bulkReaders: {
      forShop: (asked) => createBulkReader(clientOf(asked), { ...bulkTiming, allowPrivateNetwork }),
    },
    medias: { forShop: (asked) => createShopMedia(clientOf(asked)) },
    readWebhook: readWebhooks(apiSecret),
    signIn: async (token) => {
      const visitor = await verifySessionToken(app, token)
      clientOf(visitor.shopId)
      return visitor
    },
  }
}
