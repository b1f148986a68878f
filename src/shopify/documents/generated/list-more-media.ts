// Written by `npm run graphql:generate` from ../list-more-media.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ListMoreMediaQueryVariables = Exact<{
  id: string;
  after?: string | null;
}>;

export type ListMoreMediaQuery = { readonly product: { readonly media: { readonly nodes: ReadonlyArray<
        | { readonly id: string, readonly alt: string | null }
        | { readonly id: string, readonly alt: string | null, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }
        | { readonly id: string, readonly alt: string | null }
        | { readonly id: string, readonly alt: string | null }
      >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export const listMoreMediaDocument: AdminDocument<ListMoreMediaQuery, ListMoreMediaQueryVariables> = {
  name: 'ListMoreMedia',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":201,"each":{}},
  text: `query ListMoreMedia($id: ID!, $after: String) {
  product(id: $id) {
    media(first: 100, after: $after, sortKey: POSITION) {
      nodes {
        ...MediaFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}

fragment MediaFields on Media {
  id
  alt
  ... on MediaImage {
    image {
      url
      width
      height
    }
  }
}`,
}
