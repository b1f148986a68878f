import type { Product } from '../domain/product.ts'
import type { BulkReader } from '../ports/bulk-reader.ts'
import type { CatalogSync } from '../ports/catalog-sync-store.ts'
import type { ShopStores } from '../ports/stores.ts'

interface Reading {
  readonly sync: Pick<CatalogSync, 'id' | 'grouped'>
  readonly reader: BulkReader
  readonly url: string
  /** Aborted when the worker has to stop: another one reads on. */
  readonly signal: AbortSignal
}

type ReadingStores = Pick<ShopStores, 'mirror' | 'syncs' | 'bulkLines'>

/**
 * Writes a result into the mirror, some hundred products at a time, and holds no more than those. It may be cut off
 * and read again from the start: what was written is written once more, and is the same.
 */
export const readBulkResult = async (reading: Reading, stores: ReadingStores): Promise<void> => {
  const { sync, signal } = reading
  let products = 0
  let toldAtMs = performance.now()
  for await (const chunk of sync.grouped
    ? reading.reader.readProducts(reading.url)
    : assembled(reading, stores)) {
    signal.throwIfAborted()
    await stores.mirror.keepMany(chunk, sync.id)
    products += chunk.length
    if (performance.now() - toldAtMs < tellEveryMs) continue
    await stores.syncs.noteProgress(sync.id, { products })
    toldAtMs = performance.now()
  }
  await stores.syncs.noteProgress(sync.id, { products })
}

/** Somebody may be watching; each time is a write to the disk. */
const tellEveryMs = 500

/** A product may have some thousand lines. */
const productsPerChunk = 50

/** Lines that come in any order wait in a table until all of them are there. */
async function* assembled(
  { sync, reader, url, signal }: Reading,
  { bulkLines }: ReadingStores,
): AsyncGenerator<readonly Product[]> {
  for await (const lines of reader.readLines(url)) {
    signal.throwIfAborted()
    await bulkLines.keep(sync.id, lines)
  }
  let after: number | undefined = 0
  while (after !== undefined) {
    const page = await bulkLines.listProducts(sync.id, { after, limit: productsPerChunk })
    yield await reader.toProducts(page.lines)
    after = page.nextAfter
  }
}
