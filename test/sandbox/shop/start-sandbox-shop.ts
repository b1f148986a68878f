import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { appPage } from './admin-pages/app-page.ts'
import { productPage } from './admin-pages/product-page.ts'
import { productsPage } from './admin-pages/products-page.ts'
import { sidekickPage } from './admin-pages/sidekick-page.ts'
import { bulkResults } from './bulk/bulk-results.ts'
import { createShop } from './create-shop.ts'
import { extensionRoutes } from './extensions/extension-routes.ts'
import { withFaults } from './faults/with-faults.ts'
import { createFlowDesk } from './flow/flow-desk.ts'
import { adminSchema } from './graphql/admin-schema.ts'
import { adminGraphql } from './http/admin-graphql.ts'
import { appScopesRoutes } from './http/app-scopes.ts'
import { cdn } from './http/cdn.ts'
import { originals } from './http/originals.ts'
import type { Route } from './http/route.ts'
import { serve } from './http/serve.ts'
import { mintSessionToken, sessionToken } from './http/session-token.ts'
import { staticFiles } from './http/static-files.ts'
import { postUpload, putUpload } from './http/upload-target.ts'
import { createMerchant } from './merchant/merchant.ts'
import type { Shop } from './model/shop.ts'
import { accessTokenRoute } from './oauth/access-token-route.ts'
import type { SandboxShop } from './sandbox-shop.ts'
import type { SandboxShopOptions } from './sandbox-shop-options.ts'
import { snapshotFiles, snapshotProducts, snapshotTranslations } from './take-snapshots.ts'
import { installWebhooks } from './webhooks/install-webhooks.ts'
import type { WebhookDesk } from './webhooks/webhook-desk.ts'

/** Starts a Shopify shop for one app, on 127.0.0.1 and in memory, filled with the catalogue. */
export const startSandboxShop = async (options: SandboxShopOptions): Promise<SandboxShop> => {
  // Takes the schema's 11 MB in, on a busy machine for longer than who asks first is patient.
  adminSchema()
  const { server, origin } = await listen(options.port ?? 0)
  const extensions = await listen(0)
  const stopping = new AbortController()
  const shop = createShop(options, {
    origin,
    extensionsOrigin: extensions.origin,
    stopped: stopping.signal,
  })
  const webhooks = installWebhooks(shop)
  const packsBulkResults = options.packsBulkResults ?? false
  answerBy(server, serve(origin, routesOf(shop, { webhooks, packsBulkResults })))
  answerBy(extensions.server, serve(extensions.origin, extensionRoutes(shop)))
  const stop = async () => {
    stopping.abort()
    await Promise.all([close(server), close(extensions.server)])
  }
  return { ...faceOf(shop, webhooks), stop }
}

const listen = async (wantedPort: number) => {
  const server = createServer()
  server.listen(wantedPort, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { server, origin: `http://127.0.0.1:${port}` }
}

const answerBy = (server: Server, answer: ReturnType<typeof serve>) =>
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing))

const close = async (server: Server) => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

const faceOf = (shop: Shop, webhooks: WebhookDesk): Omit<SandboxShop, 'stop'> => ({
  origin: shop.origin,
  extensionsOrigin: shop.extensionsOrigin,
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
  flow: createFlowDesk(shop),
  installApp: ({ appUrl, webhookTopics }) => {
    shop.appUrl = appUrl
    if (webhookTopics) webhooks.subscribe(`${appUrl}/webhooks/shopify`, webhookTopics)
  },
  products: () => snapshotProducts(shop),
  files: () => snapshotFiles(shop),
  translations: () => snapshotTranslations(shop),
})

interface Serving {
  readonly webhooks: WebhookDesk
  readonly packsBulkResults: boolean
}

const routesOf = (shop: Shop, { webhooks, packsBulkResults }: Serving): Route[] => [
  adminGraphql(shop),
  accessTokenRoute(shop),
  withFaults(shop, 'upload', putUpload(shop)),
  withFaults(shop, 'upload', postUpload(shop)),
  withFaults(shop, 'cdn', cdn(shop)),
  withFaults(shop, 'cdn', originals(shop)),
  bulkResults(shop, { packed: packsBulkResults }),
  sessionToken(shop),
  ...appScopesRoutes(shop, webhooks),
  appPage(shop),
  productsPage(shop),
  productPage(shop),
  sidekickPage(shop),
  staticFiles('/admin-assets', new URL('admin-pages/assets/', import.meta.url)),
  staticFiles('/standins', new URL('../admin/', import.meta.url)),
]
