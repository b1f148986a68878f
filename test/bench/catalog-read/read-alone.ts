import { countColorways } from '../../../src/domain/count-colorways.ts'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { createBulkReader } from '../../../src/shopify/bulk/bulk-reader.ts'

/**
 * Reads a bulk result as production does, from its download to the products, and counts their colorways, which is the
 * last that is done before they go to the database. Prints the seconds that it took.
 */
const [resultUrl = ''] = process.argv.slice(2)
const downloads = createDownloads({ allowPrivateNetwork: true })
const reader = createBulkReader(
  { send: () => Promise.reject(new Error('A result without linked entries needs no call.')) },
  { downloads, maxBytes: 20_000_000_000, stallMs: 30_000, pauseMs: 1_000, retryStartMs: 1_000 },
)
const startMs = performance.now()
let products = 0
let colorways = 0
for await (const chunk of reader.readProducts(resultUrl))
  for (const product of chunk) {
    products++
    colorways += countColorways(product, []).colorways
  }
const seconds = (performance.now() - startMs) / 1_000
process.stdout.write(`${JSON.stringify({ seconds, products, colorways })}\n`)
