// Written by `npm run graphql:generate` from ../read-digests.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReadDigestsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type ReadDigestsQuery = { readonly translatableResourcesByIds: { readonly nodes: ReadonlyArray<{ readonly resourceId: string, readonly translatableContent: ReadonlyArray<{ readonly key: string, readonly digest: string | null }> }> } };

export const readDigestsDocument: AdminDocument<ReadDigestsQuery, ReadDigestsQueryVariables> = {
  name: 'ReadDigests',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":100,"each":{}},
  text: `query ReadDigests($ids: [ID!]!) {
  translatableResourcesByIds(first: 50, resourceIds: $ids) {
    nodes {
      resourceId
      translatableContent {
        key
        digest
      }
    }
  }
}`,
}
