import { GraphQLError, getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { adminSchema } from '../graphql/admin-schema.ts'

/** As the schema's description of `bulkOperationRunQuery` has them. */
const mostConnections = 5
const deepestNesting = 2

/** Why Shopify would not run the query in bulk; undefined where it would. */
export const checkBulkQuery = (query: string): string | undefined => {
  const schema = adminSchema()
  try {
    const document = parse(query)
    const [fault] = validate(schema, document)
    if (fault) return fault.message
    const types = new TypeInfo(schema)
    let connections = 0
    let depth = 0
    let deepest = 0
    const isConnection = () => {
      const type = types.getType()
      return type ? getNamedType(type).name.endsWith('Connection') : false
    }
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: {
          enter: () => {
            if (!isConnection()) return
            connections++
            deepest = Math.max(deepest, depth)
            depth++
          },
          leave: () => {
            if (isConnection()) depth--
          },
        },
      }),
    )
    if (connections === 0) return 'Bulk queries must contain at least one connection.'
    if (connections > mostConnections)
      return `Bulk queries cannot contain more than ${mostConnections} connections.`
    if (deepest > deepestNesting)
      return `Bulk queries cannot contain connections with a nesting depth greater than ${deepestNesting}.`
    return undefined
  } catch (error) {
    if (error instanceof GraphQLError) return error.message
    throw error
  }
}
