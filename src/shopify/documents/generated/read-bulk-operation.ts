// Written by `npm run graphql:generate` from ../read-bulk-operation.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BulkOperationErrorCode =
  | 'ACCESS_DENIED'
  | 'INTERNAL_SERVER_ERROR'
  | 'TIMEOUT';

export type BulkOperationStatus =
  | 'CANCELED'
  | 'CANCELING'
  | 'COMPLETED'
  | 'CREATED'
  | 'EXPIRED'
  | 'FAILED'
  | 'RUNNING';

export type ReadBulkOperationQueryVariables = Exact<{
  id: string;
}>;

export type ReadBulkOperationQuery = { readonly bulkOperation: { readonly status: BulkOperationStatus, readonly errorCode: BulkOperationErrorCode | null, readonly objectCount: string, readonly url: string | null } | null };

export const readBulkOperationDocument: AdminDocument<ReadBulkOperationQuery, ReadBulkOperationQueryVariables> = {
  name: 'ReadBulkOperation',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":1,"each":{}},
  text: `query ReadBulkOperation($id: ID!) {
  bulkOperation(id: $id) {
    status
    errorCode
    objectCount
    url
  }
}`,
}
