import { createServer } from 'node:http'
import { readConfig } from '../../../src/config.ts'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createSealer } from '../../../src/database/sealing/sealer.ts'
import { createApiBudgets } from '../../../src/database/stores/api-budget.ts'
import { createSessions } from '../../../src/database/stores/session-store.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { readAppSettings } from '../../../src/main/app-settings.ts'
import { connectAccess } from '../../../src/main/connect-access.ts'
import { connectShops } from '../../../src/main/connect-shops.ts'
import type { Sessions } from '../../../src/ports/session-store.ts'
import type { ShopRegistry } from '../../../src/ports/shop-registry.ts'
import { createShopifyApp } from '../../../src/shopify/shopify-app.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { createTestLog } from '../../support/test-log.ts'
import { apiKey, apiSecret } from '../http/sign-session-token.ts'

const product = drawProduct({ handle: 'tee', title: 'Tee', colors: ['White', 'Navy'], sizes: ['S'] })

/** One process of the app. */
export interface Instance extends Awaited<ReturnType<typeof connectShops>> {
  readonly sessions: Sessions
  readonly registry: ShopRegistry
  /** Shops that were installed by way of this process. */
  readonly installed: readonly string[]
  /** The app's own token, as each call to the Admin API asks for it. */
  readToken(shopId: string): Promise<string>
  /** Titles of the shop's products, by a call to its Admin API. */
  listTitles(shopId: string): Promise<string[]>
}

export interface OpenShops {
  readonly shops: readonly SandboxShop[]
  /** Another process over the same database; `env` tells it how to come to its tokens. */
  start(env?: Readonly<Record<string, string>>): Promise<Instance>
  readonly logged: readonly string[]
  close(): Promise<void>
}

/** Sandbox shops behind one address, as Shopify's are, and one database. */
export const openShops = async (count = 1): Promise<OpenShops> => {
  const database = await freshDatabase()
  const shops = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      startSandboxShop({
        catalog: [product],
        render: drawPicture,
        shopDomain: `shop-${index + 1}.myshopify.com`,
        apiKey,
        apiSecret,
      }),
    ),
  )
  const front = await startFront(shops)
  const logged: string[] = []
  const log = createTestLog(logged)
  const closing: (() => Promise<void>)[] = []

  const start = async (env: Readonly<Record<string, string>> = {}): Promise<Instance> => {
    const config = readConfig({
      SHOPIFY_API_KEY: apiKey,
      SHOPIFY_API_SECRET: apiSecret,
      SHOPIFY_ADMIN_ORIGIN: front.origin,
      COLORWAY_ALLOW_PRIVATE_NETWORK: '1',
      COLORWAY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...env,
    })
    const db = connectDatabase({ url: database.url, log, maxConnections: 4 })
    const settings = readAppSettings(config)
    const sessions = createSessions(db, createSealer(settings.keys))
    const registry = createShopRegistry(db)
    const installed: string[] = []
    const onInstalled = async (shopId: string) => void installed.push(shopId)
    const deps = { settings, sessions, registry, onInstalled }
    const connected = await connectShops(config, {
      ...deps,
      budgets: createApiBudgets(db),
      downloads: testDownloads,
      log,
    })
    const app = createShopifyApp({ apiKey, apiSecret, appUrl: 'http://127.0.0.1', adminOrigin: front.origin })
    const { accessTokens } = await connectAccess({ app, ...deps })
    closing.push(connected.close, () => db.$disconnect())
    const listTitles = async (shopId: string): Promise<string[]> => {
      const titles: string[] = []
      for await (const { title } of connected.catalogs.forShop(shopId).listProducts({ kind: 'all' }))
        titles.push(title)
      return titles
    }
    const readToken = (shopId: string) => accessTokens.forShop(shopId).read()
    return { ...connected, sessions, registry, installed, readToken, listTitles }
  }

  return {
    shops,
    start,
    logged,
    close: async () => {
      for (const end of closing) await end()
      await front.stop()
      for (const shop of shops) await shop.stop()
      await database.drop()
    },
  }
}

/** Hands each request to the shop that it names, or that gave out its token. */
const startFront = async (shops: readonly SandboxShop[]) => {
  const server = createServer(async (incoming, outgoing) => {
    const named = shops.find(({ shopDomain }) => shopDomain === incoming.headers['x-forwarded-host'])
    const token = String(incoming.headers['x-shopify-access-token'] ?? '')
    const shop = named ?? shops.find(({ oauth }) => oauth.tokens.isLiving(token)) ?? shops[0]
    const headers = new Headers()
    for (const name of ['content-type', 'x-shopify-access-token', 'x-forwarded-host']) {
      const value = incoming.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const body = await new Response(incoming).text()
    const answer = await fetch(new URL(incoming.url ?? '/', shop.origin), {
      method: incoming.method ?? 'POST',
      headers,
      body,
    })
    const text = await answer.text()
    const version = answer.headers.get('x-shopify-api-version')
    outgoing.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(version !== null && { 'x-shopify-api-version': version }),
    })
    outgoing.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { origin: `http://127.0.0.1:${port}`, stop }
}
