// Written by `npm run graphql:generate` from ../product-fields.graphql.

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

export type ProductFieldsFragment = { readonly id: string, readonly title: string, readonly handle: string, readonly productType: string, readonly vendor: string, readonly status: ProductStatus, readonly tags: ReadonlyArray<string>, readonly updatedAt: string, readonly category: { readonly fullName: string } | null, readonly options: ReadonlyArray<{ readonly name: string, readonly optionValues: ReadonlyArray<{ readonly name: string, readonly linkedMetafieldValue: string | null, readonly swatch: { readonly color: string | null, readonly image: { readonly image: { readonly url: string } | null } | null } | null }> }>, readonly variants: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly sku: string | null, readonly selectedOptions: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly media: { readonly nodes: ReadonlyArray<
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
        > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly media: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly alt: string | null }
      | { readonly id: string, readonly alt: string | null, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }
      | { readonly id: string, readonly alt: string | null }
      | { readonly id: string, readonly alt: string | null }
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
