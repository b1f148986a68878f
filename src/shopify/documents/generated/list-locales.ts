// Written by `npm run graphql:generate` from ../list-locales.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ListLocalesQueryVariables = Exact<{ [key: string]: never; }>;

export type ListLocalesQuery = { readonly shopLocales: ReadonlyArray<{ readonly locale: string, readonly primary: boolean }> };

export const listLocalesDocument: AdminDocument<ListLocalesQuery, ListLocalesQueryVariables> = {
  name: 'ListLocales',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":1,"each":{}},
  text: `query ListLocales {
  shopLocales(published: true) {
    locale
    primary
  }
}`,
}
