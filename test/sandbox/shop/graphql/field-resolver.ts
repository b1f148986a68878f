import { GraphQLError } from 'graphql'
import type { Shop } from '../model/shop.ts'

interface Resolving {
  resolve(source: unknown, args: unknown, shop: Shop): unknown
}

/**
 * Gives one field. A method's type, so that a resolver may name the source and the arguments that it takes:
 * the executor, having validated the document, hands it nothing else.
 */
export type FieldResolver = Resolving['resolve']

/** The simulated fields of one type. Whatever is not here is not simulated. */
export type TypeResolvers = Readonly<Record<string, FieldResolver>>

/** A resolver that reads the property of the field's own name; for payloads and plain records. */
export const properties = (...names: readonly string[]): TypeResolvers =>
  Object.fromEntries(names.map((name) => [name, (source: object) => Reflect.get(source, name)]))

/** What is in Shopify's schema but not in this shop: said by name, never answered with a silent null. */
export const notSimulated = (what: string) =>
  new GraphQLError(`The sandbox shop does not simulate ${what}, though the official schema has it.`, {
    extensions: { code: 'NOT_SIMULATED', what },
  })

/** The request itself is wrong, beyond what the schema can tell. */
export const badRequest = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
