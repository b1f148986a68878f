export type BulkStatus = 'CREATED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELING' | 'CANCELED' | 'EXPIRED'

export type BulkErrorCode = 'TIMEOUT' | 'INTERNAL_SERVER_ERROR' | 'ACCESS_DENIED'

export interface BulkOperationRecord {
  readonly __typename: 'BulkOperation'
  readonly id: string
  readonly query: string
  readonly grouped: boolean
  readonly type: 'QUERY'
  readonly createdAt: string
  status: BulkStatus
  errorCode: BulkErrorCode | null
  completedAt: string | null
  /** Shopify writes its 64-bit numbers as strings. */
  objectCount: string
  rootObjectCount: string
  fileSize: string | null
  url: string | null
  partialDataUrl: string | null
}
