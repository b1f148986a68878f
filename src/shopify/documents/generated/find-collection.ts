// Written by `npm run graphql:generate` from ../find-collection.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FindCollectionQueryVariables = Exact<{
  handle: string;
}>;

export type FindCollectionQuery = { readonly collectionByIdentifier: { readonly id: string, readonly title: string } | null };

export const findCollectionDocument: AdminDocument<FindCollectionQuery, FindCollectionQueryVariables> = {
  name: 'FindCollection',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":1,"each":{}},
  text: `query FindCollection($handle: String!) {
  collectionByIdentifier(identifier: { handle: $handle }) {
    id
    title
  }
}`,
}
