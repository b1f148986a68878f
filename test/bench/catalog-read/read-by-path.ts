import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { readBulkResult } from '../../../src/pipeline/read-bulk-result.ts'
import { createBulkReader } from '../../../src/shopify/bulk/bulk-reader.ts'
import { clockStores } from './clock-stores.ts'

/**
 * Reads a bulk result into the mirror by the very path of production, from its download to the database. Prints what
 * it took of time and memory.
 */
const [databaseUrl = '', resultUrl = '', how = ''] = process.argv.slice(2)
const db = connectDatabase({ url: databaseUrl, log: pino({ level: 'warn' }) })
const shopId = `${randomUUID()}.myshopify.com`
await createShopRegistry(db).install(shopId, new Date())
const stores = createStores(db).forShop(shopId)
const { id } = await stores.syncs.request('asked for')
const downloads = createDownloads({ allowPrivateNetwork: true })
const reader = createBulkReader(
  { send: () => Promise.reject(new Error('A result without linked entries needs no call.')) },
  { downloads, maxBytes: 20_000_000_000, stallMs: 30_000, pauseMs: 1_000, retryStartMs: 1_000 },
)

const clock = clockStores(stores)
const startMs = performance.now()
await readBulkResult(
  {
    sync: { id, grouped: how === 'grouped' },
    reader,
    url: resultUrl,
    signal: new AbortController().signal,
  },
  clock.stores,
)
const seconds = (performance.now() - startMs) / 1_000
const databaseSeconds = clock.seconds()
const peakMemoryMb = process.resourceUsage().maxRSS / 1_024
const { products } = await stores.mirror.counts()
await db.$disconnect()
process.stdout.write(`${JSON.stringify({ seconds, databaseSeconds, peakMemoryMb, products })}\n`)
