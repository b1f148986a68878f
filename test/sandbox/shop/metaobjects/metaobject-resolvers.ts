import { connect, type PageArgs } from '../graphql/connection.ts'
import { properties, type TypeResolvers } from '../graphql/field-resolver.ts'
import type { MetaobjectFieldRecord, MetaobjectRecord } from './metaobject-record.ts'

/** The shop's own entries for colours and patterns. */
export const metaobjectResolvers: Readonly<Record<string, TypeResolvers>> = {
  Metaobject: {
    ...properties('id', 'type', 'handle', 'displayName', 'fields'),
    field: ({ fields }: MetaobjectRecord, { key }: { readonly key: string }) =>
      fields.find((field) => field.key === key) ?? null,
  },
  MetaobjectField: {
    ...properties('key', 'type', 'value', 'reference'),
    references: ({ referenced }: MetaobjectFieldRecord, args: PageArgs) =>
      referenced ? connect(referenced, args) : null,
  },
  MetafieldReferenceConnection: properties('nodes', 'edges', 'pageInfo'),
  MetafieldReferenceEdge: properties('node', 'cursor'),
  TaxonomyValue: properties('id', 'name'),
  LinkedMetafield: properties('namespace', 'key'),
}
