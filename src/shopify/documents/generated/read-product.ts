// Written by `npm run graphql:generate` from ../read-product.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

export type ReadProductQueryVariables = Exact<{
  id: string;
}>;

export type ReadProductQuery = { readonly product: { readonly id: string, readonly title: string, readonly handle: string, readonly productType: string, readonly vendor: string, readonly status: ProductStatus, readonly tags: ReadonlyArray<string>, readonly updatedAt: string, readonly category: { readonly fullName: string } | null, readonly options: ReadonlyArray<{ readonly name: string, readonly optionValues: ReadonlyArray<{ readonly name: string, readonly linkedMetafieldValue: string | null, readonly swatch: { readonly color: string | null, readonly image: { readonly image: { readonly url: string } | null } | null } | null }> }>, readonly variants: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly sku: string | null, readonly selectedOptions: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly media: { readonly nodes: ReadonlyArray<
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly media: { readonly nodes: ReadonlyArray<
        | { readonly id: string, readonly alt: string | null }
        | { readonly id: string, readonly alt: string | null, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }
        | { readonly id: string, readonly alt: string | null }
        | { readonly id: string, readonly alt: string | null }
      >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export const readProductDocument: AdminDocument<ReadProductQuery, ReadProductQueryVariables> = {
  name: 'ReadProduct',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":167,"each":{}},
  text: `query ReadProduct($id: ID!) {
  product(id: $id) {
    ...ProductFields
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
