import { execute, type GraphQLFieldResolver, getNamedType, parse } from 'graphql'
import { seededRandom } from '../faults/seeded-random.ts'
import { adminSchema } from '../graphql/admin-schema.ts'
import { resolveField } from '../graphql/resolve-field.ts'
import type { Shop } from '../model/shop.ts'
import type { BulkResult } from './bulk-desk.ts'
import { collectNodes } from './collect-nodes.ts'
import { mixLines } from './mix-lines.ts'

/** Runs a query over the shop as it is now, with pages without end, and writes a line for each node it met. */
export const runBulkQuery = async (shop: Shop, query: string, grouped: boolean): Promise<BulkResult> => {
  const { data, errors } = await execute({
    schema: adminSchema(),
    document: parse(query),
    contextValue: shop,
    rootValue: {},
    fieldResolver: resolveWithoutPages,
  })
  if (errors) throw errors[0]
  const roots = collectNodes(data ?? {})
  const lines = mixLines(roots, grouped ? undefined : seededRandom(1))
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    objects: lines.length,
    rootObjects: roots.reduce((sum, list) => sum + list.length, 0),
  }
}

const resolveWithoutPages: GraphQLFieldResolver<unknown, Shop, Record<string, unknown>> = (
  source,
  args,
  shop,
  info,
) => {
  const isConnection = getNamedType(info.returnType).name.endsWith('Connection')
  return resolveField(source, isConnection ? { ...args, isUnlimited: true } : args, shop, info)
}
