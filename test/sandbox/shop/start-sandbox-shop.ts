import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { CatalogProduct } from '../catalog/catalog-types.ts'
import { appPage } from './admin-pages/app-page.ts'
import { productsPage } from './admin-pages/products-page.ts'
import { type BulkLifeMs, createBulkDesk } from './bulk/bulk-desk.ts'
import { bulkResults } from './bulk/bulk-results.ts'
import { runBulkQuery } from './bulk/run-bulk-query.ts'
import { createFaultPlan } from './faults/fault-plan.ts'
import { seededRandom } from './faults/seeded-random.ts'
import { withFaults } from './faults/with-faults.ts'
import { createFateBook } from './files/file-fates.ts'
import { type BucketSize, bucketSizes, createCostBucket } from './graphql/cost-bucket.ts'
import { createLedger } from './graphql/spending-ledger.ts'
import { adminGraphql } from './http/admin-graphql.ts'
import { cdn } from './http/cdn.ts'
import { originals } from './http/originals.ts'
import type { Route } from './http/route.ts'
import { serve } from './http/serve.ts'
import { mintSessionToken, sessionToken } from './http/session-token.ts'
import { staticFiles } from './http/static-files.ts'
import { postUpload, putUpload } from './http/upload-target.ts'
import { createMerchant } from './merchant/merchant.ts'
import { createListeners } from './model/listeners.ts'
import { type LocaleRecord, onlyEnglish } from './model/locale-record.ts'
import type { FileLifeMs, Shop } from './model/shop.ts'
import { emptyState } from './model/shop-state.ts'
import { accessTokenRoute } from './oauth/access-token-route.ts'
import { createOauthDesk } from './oauth/oauth-desk.ts'
import type { SandboxShop } from './sandbox-shop.ts'
import type { RenderCatalogPicture } from './seed/render-catalog-picture.ts'
import { seedShop } from './seed/seed-shop.ts'
import { snapshotFiles, snapshotProducts } from './take-snapshots.ts'
import { installWebhooks } from './webhooks/install-webhooks.ts'

export interface SandboxShopOptions {
  readonly catalog: readonly CatalogProduct[]
  /** Called for a picture when it is first needed, at most two at a time. */
  readonly render: RenderCatalogPicture
  /** Default: any free port. */
  readonly port?: number
  readonly shopDomain?: string
  readonly accessToken?: string
  readonly apiKey?: string
  readonly apiSecret?: string
  /** Default 300 ms + 700 ms. A reorder job takes as long as `uploaded`. */
  readonly fileLifeMs?: FileLifeMs
  /** Default 100 ms + 300 ms. */
  readonly bulkLifeMs?: BulkLifeMs
  /** Whether results of bulk operations come packed by gzip. Default false. */
  readonly packsBulkResults?: boolean
  /** How long after its creation a search finds a file. Default 30,000. */
  readonly filesSearchLagMs?: number
  /**
   * How long after a file's creation its name is not yet known: another of that name is not refused with
   * FILENAME_ALREADY_EXISTS, but fails while it is processed. Default 1,000.
   */
  readonly filenameLagMs?: number
  /** Whether fileCreate makes the good files of a call in which others are refused. Default false. */
  readonly fileCreateTakesGoodFiles?: boolean
  /**
   * Whether productVariantsBulkUpdate neither replaces a variant's picture nor takes it off, but says nothing: the
   * schema does not tell what its `mediaId` does to a variant that has one. Default false.
   */
  readonly bulkUpdateOnlyAppends?: boolean
  /** Default: a Plus shop's, 20,000 points and 1,000 back each second; "standard" has 2,000 and 100. */
  readonly bucket?: BucketSize | keyof typeof bucketSizes
  /** What the merchant granted to the app. Default: what it asks for at its installation. */
  readonly scopes?: readonly string[]
  /** The languages that the shop speaks. Default: English. */
  readonly locales?: readonly LocaleRecord[]
  /** Of all that happens by chance. Default 1. */
  readonly seed?: number
}

/** Starts a Shopify shop for one app, on 127.0.0.1 and in memory, filled with the catalogue. */
export const startSandboxShop = async (options: SandboxShopOptions): Promise<SandboxShop> => {
  const { server, origin } = await listen(options.port ?? 0)
  const stopping = new AbortController()
  const shop = createShop(options, origin, stopping.signal)
  const answer = serve(origin, routesOf(shop, options.packsBulkResults ?? false))
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing))
  const stop = async () => {
    stopping.abort()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { ...faceOf(shop), stop }
}

const listen = async (wantedPort: number) => {
  const server = createServer()
  server.listen(wantedPort, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { server, origin: `http://127.0.0.1:${port}` }
}

const faceOf = (shop: Shop, webhooks = installWebhooks(shop)): Omit<SandboxShop, 'stop'> => ({
  origin: shop.origin,
  shopDomain: shop.domain,
  accessToken: shop.accessToken,
  apiKey: shop.apiKey,
  apiSecret: shop.apiSecret,
  deprecatedFieldsUsed: shop.deprecatedFieldsUsed,
  merchant: createMerchant(shop),
  faults: shop.faults,
  bulk: shop.bulk,
  oauth: shop.oauth,
  sessionToken: (userId) => mintSessionToken(shop, userId),
  fileFates: shop.fileFates,
  ledger: shop.ledger.read,
  bucket: shop.bucket.throttleStatus,
  onRequest: shop.requestListeners.add,
  onAnswer: shop.answerListeners.add,
  webhooks,
  installApp: ({ appUrl, webhookTopics }) => {
    shop.appUrl = appUrl
    if (webhookTopics) webhooks.subscribe(`${appUrl}/webhooks/shopify`, webhookTopics)
  },
  products: () => snapshotProducts(shop),
  files: () => snapshotFiles(shop),
})

const createShop = (options: SandboxShopOptions, origin: string, stopped: AbortSignal): Shop => {
  const state = emptyState(options.locales ?? onlyEnglish)
  const addProduct = seedShop(state, options)
  const size = options.bucket ?? 'plus'
  const signingKey = randomBytes(32)
  let lastNumber = 9_000_000
  const nextNumber = () => {
    lastNumber += 1
    return lastNumber
  }
  const accessToken = options.accessToken ?? `shpat_${randomBytes(16).toString('hex')}`
  const oauth = createOauthDesk(accessToken)
  if (options.scopes) oauth.scopes = options.scopes
  const shop: Shop = {
    state,
    origin,
    stopped,
    domain: options.shopDomain ?? 'demo-colorway.myshopify.com',
    accessToken,
    apiKey: options.apiKey ?? randomBytes(16).toString('hex'),
    apiSecret: options.apiSecret ?? `shpss_${randomBytes(16).toString('hex')}`,
    fileLifeMs: options.fileLifeMs ?? { uploaded: 300, processing: 700 },
    filesSearchLagMs: options.filesSearchLagMs ?? 30_000,
    filenameLagMs: options.filenameLagMs ?? 1_000,
    fileCreateTakesGoodFiles: options.fileCreateTakesGoodFiles ?? false,
    bulkUpdateOnlyAppends: options.bulkUpdateOnlyAppends ?? false,
    fileFates: createFateBook(),
    appUrl: undefined,
    deprecatedFieldsUsed: new Set(),
    bucket: createCostBucket(typeof size === 'string' ? bucketSizes[size] : size),
    ledger: createLedger(),
    faults: createFaultPlan(seededRandom(options.seed ?? 1)),
    oauth,
    requestListeners: createListeners(),
    answerListeners: createListeners(),
    nextNumber,
    addProduct,
    sign: (text) => createHmac('sha256', signingKey).update(text).digest('hex'),
    bulk: createBulkDesk({
      lifeMs: options.bulkLifeMs ?? { created: 100, running: 300 },
      origin,
      stopped,
      nextNumber,
      run: (query, grouped) => runBulkQuery(shop, query, grouped),
    }),
  }
  return shop
}

const routesOf = (shop: Shop, packsBulkResults: boolean): Route[] => [
  adminGraphql(shop),
  accessTokenRoute(shop),
  withFaults(shop, 'upload', putUpload(shop)),
  withFaults(shop, 'upload', postUpload(shop)),
  withFaults(shop, 'cdn', cdn(shop)),
  withFaults(shop, 'cdn', originals(shop)),
  bulkResults(shop, { packed: packsBulkResults }),
  sessionToken(shop),
  appPage(shop),
  productsPage(shop),
  staticFiles('/admin-assets', new URL('admin-pages/assets/', import.meta.url)),
  staticFiles('/standins', new URL('../admin/', import.meta.url)),
]
