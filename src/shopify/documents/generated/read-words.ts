// Written by `npm run graphql:generate` from ../read-words.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReadWordsQueryVariables = Exact<{
  id: string;
  locale: string;
}>;

export type ReadWordsQuery = { readonly product: { readonly translations: ReadonlyArray<{ readonly key: string, readonly value: string | null }>, readonly options: ReadonlyArray<{ readonly name: string, readonly optionValues: ReadonlyArray<{ readonly name: string, readonly translations: ReadonlyArray<{ readonly key: string, readonly value: string | null }> }> }> } | null };

export const readWordsDocument: AdminDocument<ReadWordsQuery, ReadWordsQueryVariables> = {
  name: 'ReadWords',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":5,"each":{}},
  text: `query ReadWords($id: ID!, $locale: String!) {
  product(id: $id) {
    translations(locale: $locale) {
      key
      value
    }
    options {
      name
      optionValues {
        name
        translations(locale: $locale) {
          key
          value
        }
      }
    }
  }
}`,
}
