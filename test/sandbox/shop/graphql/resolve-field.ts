import type { GraphQLFieldResolver } from 'graphql'
import type { Shop } from '../model/shop.ts'
import { notSimulated } from './field-resolver.ts'
import { refuseLongLists } from './refuse-long-lists.ts'
import { refuseUnsimulated } from './refuse-unsimulated.ts'
import { allResolvers } from './resolvers/all-resolvers.ts'

/**
 * Gives every field of every query.
 * @throws GraphQLError naming the field, or the argument, that is not simulated, or telling that a list is too long.
 */
export const resolveField: GraphQLFieldResolver<unknown, Shop, Record<string, unknown>> = (
  source,
  args,
  shop,
  { parentType, fieldName },
) => {
  const field = `${parentType.name}.${fieldName}`
  const resolve = allResolvers[parentType.name]?.[fieldName]
  if (resolve === undefined) throw notSimulated(field)
  refuseLongLists(args)
  refuseUnsimulated({ field, definitions: parentType.getFields()[fieldName]?.args ?? [], args })
  return resolve(source, args, shop)
}
