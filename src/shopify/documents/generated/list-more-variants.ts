// Written by `npm run graphql:generate` from ../list-more-variants.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ListMoreVariantsQueryVariables = Exact<{
  id: string;
  after?: string | null;
}>;

export type ListMoreVariantsQuery = { readonly product: { readonly variants: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly sku: string | null, readonly selectedOptions: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly media: { readonly nodes: ReadonlyArray<
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export const listMoreVariantsDocument: AdminDocument<ListMoreVariantsQuery, ListMoreVariantsQueryVariables> = {
  name: 'ListMoreVariants',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":301,"each":{}},
  text: `query ListMoreVariants($id: ID!, $after: String) {
  product(id: $id) {
    variants(first: 100, after: $after) {
      nodes {
        ...VariantFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}

fragment VariantFields on ProductVariant {
  id
  title
  sku
  selectedOptions {
    name
    value
  }
  media(first: 1) {
    nodes {
      id
    }
  }
}`,
}
