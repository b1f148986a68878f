import { bug, throttled } from '../../domain/errors.ts'
import type { BulkReader } from '../../ports/bulk-reader.ts'
import type { AdminClient } from '../admin-client.ts'
import { readBulkOperationDocument } from '../documents/generated/read-bulk-operation.ts'
import { startBulkReadDocument } from '../documents/generated/start-bulk-read.ts'
import { createColorPatternReader } from '../read-color-patterns.ts'
import { assembleProducts } from './assemble-products.ts'
import { catalogQuery } from './catalog-query.ts'
import { describeOperation } from './describe-operation.ts'
import { type BulkDownload, downloadBytes } from './download-bytes.ts'
import { groupProducts } from './group-products.ts'
import { mapGathered } from './map-gathered.ts'
import { numberLines } from './number-lines.ts'
import { readLines } from './read-lines.ts'

export interface BulkReaderOptions extends BulkDownload {
  /** When to ask again whether the shop has room for another operation. */
  readonly retryStartMs: number
}

/** Reads one shop's whole catalogue by bulk operations of its Admin API. */
export const createBulkReader = (client: AdminClient, options: BulkReaderOptions): BulkReader => {
  const readPatterns = createColorPatternReader(client)
  return {
    start: async ({ grouped }) => {
      const { bulkOperationRunQuery: answer } = await client.send(startBulkReadDocument, {
        query: catalogQuery,
        grouped,
      })
      const [refusal] = answer?.userErrors ?? []
      if (refusal?.code === 'OPERATION_IN_PROGRESS' || refusal?.code === 'LIMIT_REACHED')
        throw throttled(
          'The shop runs as many bulk operations as it may: its catalogue is read after one of them.',
          new Date(Date.now() + options.retryStartMs),
        )
      if (!answer?.bulkOperation)
        throw bug(`Shopify would not read the catalogue: ${refusal?.message ?? 'no reason'}`)
      return answer.bulkOperation.id
    },

    look: async (id) => {
      const { bulkOperation } = await client.send(readBulkOperationDocument, { id })
      return describeOperation(bulkOperation)
    },

    async *readProducts(url) {
      for await (const gathered of groupProducts(readLines(downloadBytes(url, options))))
        yield await mapGathered(gathered, readPatterns)
    },

    readLines: (url) => numberLines(readLines(downloadBytes(url, options))),
    toProducts: (lines) => mapGathered(assembleProducts(lines), readPatterns),
  }
}
