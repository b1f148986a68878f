import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { calendar } from '../../../src/calendar/calendar.ts'
import { createCsvFiles } from '../../../src/csv/create-csv-files.ts'
import { createSealer } from '../../../src/database/sealing/sealer.ts'
import { createLanes } from '../../../src/database/stores/lanes/lane-store.ts'
import { createProviderAccounts } from '../../../src/database/stores/provider-account-store.ts'
import { unavailable } from '../../../src/domain/errors.ts'
import { createServer } from '../../../src/http/create-server.ts'
import { createPictureLinks, type PictureLinks } from '../../../src/http/picture-links.ts'
import { servePublicPictures } from '../../../src/http/serve-public-pictures.ts'
import type { KeyChecks } from '../../../src/ports/key-checks.ts'
import type { Step } from '../../../src/ports/nudges.ts'
import type { PictureStorage } from '../../../src/ports/picture-storage.ts'
import { readFlowRuns } from '../../../src/shopify/read-flow-run.ts'
import { readWebhooks } from '../../../src/shopify/read-webhook.ts'
import { createShopifyApp } from '../../../src/shopify/shopify-app.ts'
import { verifySessionToken } from '../../../src/shopify/verify-session-token.ts'
import { emptyCatalog } from '../../support/empty-catalog.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { keepSecret } from '../../support/hear.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { createTestLog } from '../../support/test-log.ts'
import { apiKey, apiSecret, signSessionToken } from './sign-session-token.ts'
import { type KnownRoute, watchRoutes } from './watch-routes.ts'

export interface Call {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly url: string
  readonly body?: unknown
  /** A file in place of a body of JSON. */
  readonly file?: string
  readonly acceptEncoding?: string
  /** Undefined sends none. */
  readonly token?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** undefined where it is not JSON. */
  readonly json: unknown
}

export interface OpenServer extends OpenStores {
  readonly storage: PictureStorage
  readonly links: PictureLinks
  /** Which steps were nudged so far. */
  readonly nudged: readonly Step[]
  readonly logged: readonly string[]
  /** The routes as Fastify knows them, as a tree. */
  readonly routes: string
  /** The same, one by one. */
  readonly knownRoutes: readonly KnownRoute[]
  call(call: Call): Promise<Answer>
  /** The same in the name of a staff member of the shop. */
  callAs(shopId: string, call: Call): Promise<Answer>
}

const acceptsAll: KeyChecks = { check: async () => 'accepted' }

/** The web server as it is, for every shop that has a token, on an empty database; without a socket. */
export const openServer = async (keyChecks: KeyChecks = acceptsAll): Promise<OpenServer> => {
  const opened = await openStores()
  keepSecret(apiSecret)
  const bundleDir = await mkdtemp(join(tmpdir(), 'colorway-bundle-'))
  await mkdir(join(bundleDir, 'assets'))
  await writeFile(join(bundleDir, 'assets/page.js'), 'export {}')
  await writeFile(join(bundleDir, 'assets/page.js.br'), brotliCompressSync('export {}'))
  await writeFile(
    join(bundleDir, 'index.html'),
    '<meta name="shopify-api-key" content="%SHOPIFY_API_KEY%"><script src="%SHOPIFY_CDN%app-bridge.js"></script>',
  )
  const shopify = createShopifyApp({ apiKey, apiSecret, appUrl: 'http://127.0.0.1', adminOrigin: undefined })
  const nudged: Step[] = []
  const logged: string[] = []
  const storage = createMemoryStorage()
  const links = createPictureLinks(apiSecret)
  const accounts = createProviderAccounts(opened.db, createSealer({ current: Buffer.alloc(32, 'test') }))
  const server = await watchRoutes(() =>
    createServer({
      ...opened,
      storage,
      csvFiles: createCsvFiles(),
      links,
      publicPictures: servePublicPictures(links, 'https://colorway.example'),
      editors: fixedEditors([]),
      desk: { measureSwatch: () => Promise.reject(unavailable('Nobody measures here.')) },
      keyChecks,
      lanes: createLanes(opened.db),
      accounts,
      catalogs: { forShop: () => emptyCatalog },
      calendar,
      nudges: {
        nudge: async (step) => void nudged.push(step),
        nudgeAll: async (step, payloads) => void nudged.push(...payloads.map(() => step)),
      },
      signIn: async (token) => ({
        ...(await verifySessionToken(shopify, token)),
        name: undefined,
        scopes: undefined,
      }),
      readWebhook: readWebhooks(apiSecret),
      readFlowRun: readFlowRuns(apiSecret),
      registry: opened.shops,
      // Nobody can wait for the end of an endless answer.
      changePace: { streamLifeMs: 100 },
      page: {
        bundleDir,
        apiKey,
        shopifyCdn: 'https://cdn.example/kit/',
        pictureOrigin: 'https://pictures.example',
        frameOrigins: [],
      },
      extensions: {
        origin: 'https://extensions.example',
        appUrl: 'https://colorway.example',
        translateAnswer: { fr: (answer) => ({ translated: answer }) },
      },
      log: createTestLog(logged),
    }),
  )
  const { made: app, routes: knownRoutes } = server
  const call = async ({
    method,
    url,
    body,
    file,
    token,
    acceptEncoding,
    headers: others,
  }: Call): Promise<Answer> => {
    const { statusCode, headers, payload } = await app.inject({
      method,
      url,
      headers: {
        ...others,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(file !== undefined && { 'content-type': 'application/octet-stream' }),
        ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
      },
      ...(file !== undefined && { payload: file }),
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: statusCode, headers, text: payload, json: parse(payload) }
  }
  return {
    ...opened,
    storage,
    links,
    nudged,
    logged,
    routes: app.printRoutes({ commonPrefix: false }),
    knownRoutes,
    call,
    callAs: (shopId, asked) => call({ ...asked, token: signSessionToken({ shopId }) }),
    close: async () => {
      await app.close()
      await opened.close()
      await rm(bundleDir, { recursive: true, force: true })
    },
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
