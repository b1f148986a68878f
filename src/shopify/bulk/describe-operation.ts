import type { BulkStatus } from '../../ports/bulk-reader.ts'
import type { ReadBulkOperationQuery } from '../documents/generated/read-bulk-operation.ts'

type Operation = ReadBulkOperationQuery['bulkOperation']

/** How a bulk operation stands, in our words. One that Shopify has forgotten has failed. */
export const describeOperation = (operation: Operation): BulkStatus => {
  if (!operation) return { kind: 'failed', objects: 0, reason: 'Shopify knows it no more.', isFinal: false }
  const objects = Number(operation.objectCount)
  switch (operation.status) {
    case 'CREATED':
    case 'RUNNING':
    case 'CANCELING':
      return { kind: 'running', objects }
    case 'COMPLETED':
      return { kind: 'completed', objects, url: operation.url ?? undefined }
    case 'FAILED':
      return { kind: 'failed', objects, ...explain(operation.errorCode) }
    case 'CANCELED':
      return { kind: 'failed', objects, reason: 'It was cancelled in the shop.', isFinal: false }
    case 'EXPIRED':
      return { kind: 'failed', objects, reason: 'Shopify gave it up before it was done.', isFinal: false }
    default:
      return operation.status satisfies never
  }
}

const explain = (code: NonNullable<Operation>['errorCode']) => {
  switch (code) {
    case 'ACCESS_DENIED':
      return { reason: 'Colorway may not read the products of this shop.', isFinal: true }
    case 'TIMEOUT':
      return { reason: 'It took Shopify too long.', isFinal: false }
    case 'INTERNAL_SERVER_ERROR':
    case null:
      return { reason: 'Shopify failed to read the catalogue.', isFinal: false }
    default:
      return code satisfies never
  }
}
