// Written by `npm run graphql:generate` from ../start-bulk-read.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type BulkOperationUserErrorCode =
  | 'INVALID'
  | 'LIMIT_REACHED'
  | 'OPERATION_IN_PROGRESS';

export type StartBulkReadMutationVariables = Exact<{
  query: string;
  grouped: boolean;
}>;

export type StartBulkReadMutation = { readonly bulkOperationRunQuery: { readonly bulkOperation: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: BulkOperationUserErrorCode | null }> } | null };

export const startBulkReadDocument: AdminDocument<StartBulkReadMutation, StartBulkReadMutationVariables> = {
  name: 'StartBulkRead',
  kind: 'mutation',
  afterUnknown: 'repeat',
  cost: {"fixed":10,"each":{}},
  text: `mutation StartBulkRead($query: String!, $grouped: Boolean!) {
  bulkOperationRunQuery(query: $query, groupObjects: $grouped) {
    bulkOperation {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}`,
}
