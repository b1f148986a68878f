import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'
import { allResolvers } from '../../sandbox/shop/graphql/resolvers/all-resolvers.ts'

/** Arguments as they are written in a query, by the field that takes them: "Product.translations". */
export type ArgumentsOf = Readonly<Record<string, string>>

/** The fields of a type that the sandbox serves. */
const servedFields = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter(({ name }) => allResolvers[type.name]?.[name] !== undefined)

/**
 * Everything that is served of a type, down to a depth, under keys that cannot clash: "" for a leaf, undefined
 * where the depth is used up. Left out is what needs an argument that is not given.
 */
export const selectWithin = (
  returned: GraphQLOutputType,
  args: ArgumentsOf,
  depth: number,
): string | undefined => {
  const type = getNamedType(returned)
  if (!isObjectType(type) && !isAbstractType(type)) return ''
  if (depth === 0) return undefined
  const selectAll = (object: GraphQLObjectType) =>
    servedFields(object)
      .flatMap((field) => selectField({ type: object, field, args, depth: depth - 1 }))
      .join(' ')
  if (isObjectType(type)) return `{ __typename ${selectAll(type)} }`
  const served = adminSchema()
    .getPossibleTypes(type)
    .filter(({ name }) => allResolvers[name] !== undefined)
  return `{ __typename ${served.map((object) => `... on ${object.name} { ${selectAll(object)} }`).join(' ')} }`
}

interface Asked {
  readonly type: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly args: ArgumentsOf
  readonly depth: number
}

const selectField = ({ type, field, args, depth }: Asked): string[] => {
  const given = args[`${type.name}.${field.name}`] ?? pageOf(field)
  if (given === '' && field.args.some(isRequiredArgument)) return []
  const inner = selectWithin(field.type, args, depth)
  const key = `${type.name}_${field.name}`
  return inner === undefined ? [] : [`${key}: ${field.name}${given && `(${given})`} ${inner}`]
}

const pageOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ name }) => name === 'first') && args.some(({ name }) => name === 'after') ? 'first: 1' : ''
