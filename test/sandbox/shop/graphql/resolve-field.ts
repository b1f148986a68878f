import { type GraphQLFieldResolver, getNamedType, isAbstractType } from 'graphql'
import type { Shop } from '../model/shop.ts'
import { notSimulated } from './field-resolver.ts'
import { refuseAccess, refuseAccessToValue } from './refuse-access.ts'
import { refuseLongLists } from './refuse-long-lists.ts'
import { refuseUnsimulated } from './refuse-unsimulated.ts'
import { allResolvers } from './resolvers/all-resolvers.ts'

/**
 * Gives every field of every query.
 * @throws GraphQLError naming the field or the argument that is not simulated, the scope that is missing, or
 * the list that is too long.
 */
export const resolveField: GraphQLFieldResolver<unknown, Shop, Record<string, unknown>> = (
  source,
  args,
  shop,
  { parentType, fieldName, returnType },
) => {
  const field = `${parentType.name}.${fieldName}`
  const resolve = allResolvers[parentType.name]?.[fieldName]
  if (resolve === undefined) throw notSimulated(field)
  const { scopes } = shop.oauth
  refuseAccess({ scopes, field, returns: returnType })
  refuseLongLists(args)
  refuseUnsimulated({ field, definitions: parentType.getFields()[fieldName]?.args ?? [], args })
  const value = resolve(source, args, shop)
  if (isAbstractType(getNamedType(returnType))) refuseAccessToValue(scopes, field, value)
  return value
}
