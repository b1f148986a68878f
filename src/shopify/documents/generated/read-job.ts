// Written by `npm run graphql:generate` from ../read-job.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReadJobQueryVariables = Exact<{
  id: string;
}>;

export type ReadJobQuery = { readonly job: { readonly done: boolean } | null };

export const readJobDocument: AdminDocument<ReadJobQuery, ReadJobQueryVariables> = {
  name: 'ReadJob',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":1,"each":{}},
  text: `query ReadJob($id: ID!) {
  job(id: $id) {
    done
  }
}`,
}
