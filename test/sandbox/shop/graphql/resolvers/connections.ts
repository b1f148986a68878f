import { properties, type TypeResolvers } from '../field-resolver.ts'

const connection = properties('nodes', 'edges', 'pageInfo')
const edge = properties('node', 'cursor')

/** The connections, alike for every kind of node. */
export const connectionResolvers: Readonly<Record<string, TypeResolvers>> = {
  ProductConnection: connection,
  ProductEdge: edge,
  ProductVariantConnection: connection,
  ProductVariantEdge: edge,
  MediaConnection: connection,
  MediaEdge: edge,
  FileConnection: connection,
  FileEdge: edge,
  TranslatableResourceConnection: connection,
  TranslatableResourceEdge: edge,
  PageInfo: properties('hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'),
  Count: properties('count', 'precision'),
}
