import { createHmac, randomBytes } from 'node:crypto'
import { createBulkDesk } from './bulk/bulk-desk.ts'
import { runBulkQuery } from './bulk/run-bulk-query.ts'
import { createFaultPlan } from './faults/fault-plan.ts'
import { seededRandom } from './faults/seeded-random.ts'
import { createFateBook } from './files/file-fates.ts'
import { bucketSizes, createCostBucket } from './graphql/cost-bucket.ts'
import { createLedger } from './graphql/spending-ledger.ts'
import { createListeners } from './model/listeners.ts'
import { onlyEnglish } from './model/locale-record.ts'
import type { Shop } from './model/shop.ts'
import { emptyState } from './model/shop-state.ts'
import { createOauthDesk } from './oauth/oauth-desk.ts'
import type { SandboxShopOptions } from './sandbox-shop-options.ts'
import { seedShop } from './seed/seed-shop.ts'

interface Surroundings {
  readonly origin: string
  readonly extensionsOrigin: string
  readonly stopped: AbortSignal
}

/** A shop as it is when it opens, filled with the catalogue. It ends its work when `stopped` is aborted. */
export const createShop = (
  options: SandboxShopOptions,
  { origin, extensionsOrigin, stopped }: Surroundings,
): Shop => {
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
    extensionsOrigin,
    extensionsDir: options.extensionsDir,
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
    receivedTriggers: [],
    flowRefusal: undefined,
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
