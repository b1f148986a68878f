// Written by `npm run graphql:generate` from ../list-products.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

export type ListProductsQueryVariables = Exact<{
  after?: string | null;
}>;

export type ListProductsQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly handle: string, readonly productType: string, readonly vendor: string, readonly status: ProductStatus, readonly tags: ReadonlyArray<string>, readonly updatedAt: string, readonly category: { readonly fullName: string } | null, readonly options: ReadonlyArray<{ readonly name: string, readonly optionValues: ReadonlyArray<{ readonly name: string, readonly linkedMetafieldValue: string | null, readonly swatch: { readonly color: string | null, readonly image: { readonly image: { readonly url: string } | null } | null } | null }> }>, readonly variants: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly sku: string | null, readonly selectedOptions: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly media: { readonly nodes: ReadonlyArray<
              | { readonly id: string }
              | { readonly id: string }
              | { readonly id: string }
              | { readonly id: string }
            > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly media: { readonly nodes: ReadonlyArray<
          | { readonly id: string, readonly alt: string | null }
          | { readonly id: string, readonly alt: string | null, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }
          | { readonly id: string, readonly alt: string | null }
          | { readonly id: string, readonly alt: string | null }
        >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const listProductsDocument: AdminDocument<ListProductsQuery, ListProductsQueryVariables> = {
  name: 'ListProducts',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":835,"each":{}},
  text: `query ListProducts($after: String) {
  products(first: 5, after: $after, sortKey: ID) {
    nodes {
      ...ProductFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment ProductFields on Product {
  id
  title
  handle
  productType
  vendor
  status
  tags
  updatedAt
  category {
    fullName
  }
  options(first: 10) {
    name
    optionValues {
      name
      linkedMetafieldValue
      swatch {
        color
        image {
          image {
            url
          }
        }
      }
    }
  }
  variants(first: 25) {
    nodes {
      ...VariantFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  media(first: 20, sortKey: POSITION) {
    nodes {
      ...MediaFields
    }
    pageInfo {
      hasNextPage
      endCursor
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
