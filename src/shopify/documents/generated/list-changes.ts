// Written by `npm run graphql:generate` from ../list-changes.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ListChangesQueryVariables = Exact<{
  query: string;
  after?: string | null;
}>;

export type ListChangesQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const listChangesDocument: AdminDocument<ListChangesQuery, ListChangesQueryVariables> = {
  name: 'ListChanges',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":250,"each":{}},
  text: `query ListChanges($query: String!, $after: String) {
  products(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
}
