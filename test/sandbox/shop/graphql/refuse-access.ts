import { GraphQLError, type GraphQLOutputType, getNamedType, isObjectType } from 'graphql'
import { requiredAccessOf } from './admin-schema.ts'

interface Access {
  readonly scopes: readonly string[]
  /** "Type.field" */
  readonly field: string
  readonly returns: GraphQLOutputType
}

/**
 * Refuses a field that the app was granted no scope for, or whose type it was not.
 * @throws GraphQLError ACCESS_DENIED, as Shopify shapes it.
 */
export const refuseAccess = ({ scopes, field, returns }: Access) => {
  refusePlace(scopes, field, field)
  refusePlace(scopes, itemTypeOf(returns), field)
}

/** The same for a field whose type is known only from its value: an interface's. */
export const refuseAccessToValue = (scopes: readonly string[], field: string, value: unknown) => {
  for (const item of [value].flat()) {
    if (typeof item !== 'object' || item === null || !('__typename' in item)) continue
    refusePlace(scopes, String(item.__typename), field)
  }
}

const refusePlace = (scopes: readonly string[], place: string, field: string) => {
  const required = requiredAccessOf(place)
  if (required === undefined || required.scopes.some((scope) => isGranted(scopes, scope))) return
  const name = field.slice(field.indexOf('.') + 1)
  throw new GraphQLError(`Access denied for ${name} field. Required access: ${required.words}`, {
    extensions: {
      code: 'ACCESS_DENIED',
      documentation: 'https://shopify.dev/api/usage/access-scopes',
      requiredAccess: required.words,
    },
  })
}

/** Who may write may read. */
const isGranted = (scopes: readonly string[], wanted: string) =>
  scopes.includes(wanted) || scopes.includes(wanted.replace(/^read_/, 'write_'))

/** Of a connection, the type of its nodes. */
const itemTypeOf = (returns: GraphQLOutputType): string => {
  const type = getNamedType(returns)
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined
  return nodes ? getNamedType(nodes.type).name : type.name
}
