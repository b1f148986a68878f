// Written by `npm run graphql:generate` from ../read-time-zone.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReadTimeZoneQueryVariables = Exact<{ [key: string]: never; }>;

export type ReadTimeZoneQuery = { readonly shop: { readonly ianaTimezone: string } };

export const readTimeZoneDocument: AdminDocument<ReadTimeZoneQuery, ReadTimeZoneQueryVariables> = {
  name: 'ReadTimeZone',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":1,"each":{}},
  text: `query ReadTimeZone {
  shop {
    ianaTimezone
  }
}`,
}
